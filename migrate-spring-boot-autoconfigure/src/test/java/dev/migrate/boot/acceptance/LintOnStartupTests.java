package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class LintOnStartupTests {

    private static final String APPLIED = "SELECT version_num FROM migrate_version";

    @TempDir
    Path folder;

    private Service.Builder service(TestDatabase database, String mode) {
        return Service.on(database, this.folder)
            .with("migrate.startup.mode", "initializer")
            .with("migrate.lint.on-startup", mode);
    }

    @Test
    void errorsAreLoggedOrEndTheStartBeforeAnythingRuns(TestDatabase database, CapturedOutput output) {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers",
                "CREATE TABLE customer (id bigint, name text);");
        try (Service first = service(database, "fail").start()) {
            first.started();
        }
        assertThat(database.strings(APPLIED)).containsExactly("0001");
        revisions.add("0002", "Names", "CREATE INDEX customer_name_ix ON customer (name);");
        try (Service refused = service(database, "fail").start()) {
            assertThat(refused.failure()).rootCause().isInstanceOfSatisfying(MigrateException.class, (failure) -> {
                assertThat(failure.diagnostic().code()).isEqualTo(DiagnosticCode.LINT_FINDING);
                assertThat(failure).hasMessageContaining("index-not-concurrent").hasMessageContaining("0002");
            });
        }
        assertThat(database.strings(APPLIED)).containsExactly("0001");
        try (Service warned = service(database, "warn").start()) {
            warned.started();
        }
        assertThat(output).contains("index-not-concurrent: creating");
        assertThat(database.strings(APPLIED)).containsExactly("0002");
    }

    @Test
    void aReasonLetsTheRevisionRun(TestDatabase database) {
        new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint, name text);")
            .add("0002", "Names", """
                    -- migrate:lint-ignore index-not-concurrent: the table is small
                    CREATE INDEX customer_name_ix ON customer (name);
                    """);
        try (Service service = service(database, "fail").start()) {
            service.started();
        }
        assertThat(database.strings(APPLIED)).containsExactly("0002");
    }

}
