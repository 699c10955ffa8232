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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code spring.main.lazy-initialization} changes nothing of what a start does. */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class LazyInitializationTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "runner", "initializer" })
    void theDatabaseIsUpgraded(String mode, TestDatabase database) {
        try (Service service = lazy(database, mode).start()) {
            service.started();
            assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly("0001");
        }
    }

    @Test
    void verifyRefusesWhatIsPending(TestDatabase database) {
        try (Service service = lazy(database, "verify").start()) {
            refused(service, DiagnosticCode.NOT_AT_TARGET);
        }
    }

    @Test
    void noneDoesNothing(TestDatabase database, CapturedOutput output) {
        try (Service service = lazy(database, "none").start()) {
            service.started();
        }
        assertThat(output).contains("Database schema: mode none, not looked at");
        assertThat(database.strings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "runner, migrate.locations, db", "initializer, migrate.locations, db", "verify, migrate.locations, db",
            "none, migrate.locations, db", "none, migrate.history-table, migrate_version",
            "none, migrate.instances.billing.datasource, other" })
    void badSettingsAreRefused(String mode, String property, String value, TestDatabase database) {
        try (Service service = lazy(database, mode).with(property, value).start()) {
            refused(service, DiagnosticCode.BAD_SETTING);
        }
    }

    private static void refused(Service service, DiagnosticCode code) {
        assertThat(service.failure()).rootCause()
            .isInstanceOfSatisfying(MigrateException.class, (ex) -> assertThat(ex.diagnostic().code()).isEqualTo(code));
    }

    private Service.Builder lazy(TestDatabase database, String mode) {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint);");
        return Service.on(database, revisions.folder())
            .with("spring.main.lazy-initialization", "true")
            .with("migrate.startup.mode", mode);
    }

}
