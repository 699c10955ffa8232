package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.autogenerate.Service;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Revisions made on the newest server for older ones run there, or say why not. */
class OlderServerRevisionsTests {

    private static final int OLDEST = 14;

    private static final List<Integer> OLDER = List.of(OLDEST, 15);

    @TempDir
    private Path folder;

    @BeforeAll
    static void createRoles() {
        CaseDatabases.createRoles(TestServer.shared());
        OLDER.forEach((version) -> CaseDatabases.createRoles(TestServer.older(version)));
    }

    static List<DiffCase> pairs() {
        return Sample.fewer(4,
                DiffCases.on(OLDEST)
                    .stream()
                    .filter((pair) -> !pair.is(Trait.REFUSED) && !pair.is(Trait.UNSEEN))
                    .toList());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void olderServersRunThemOrRefuseThemFirst(DiffCase pair) {
        TestServer server = TestServer.shared();
        TestDatabase live = server.create();
        try {
            Service service = new Service(live, this.folder).at("0001", "none", sql(pair.before()), "SELECT 1;");
            service.wants(sql(pair.after()));
            AutogenerateReport report = service.autogenerateFor(OLDEST, "Go", Option.ALLOW_DROP, Option.ALLOW_EXPOSE,
                    Option.GRANTS);
            assertThat(report.isOpen()).isFalse();
        }
        finally {
            server.drop(live);
        }
        OLDER.forEach(this::thereAndBack);
    }

    private void thereAndBack(int version) {
        TestServer server = TestServer.older(version);
        TestDatabase older = server.create();
        try {
            Migrator migrator = new Service(older, this.folder).migrator();
            migrator.upgrade("0001");
            migrator.upgrade();
            migrator.downgrade("0001");
            migrator.upgrade();
        }
        catch (MigrateException ex) {
            assertThat(ex.diagnostic().code()).as("%s", ex.getMessage()).isEqualTo(DiagnosticCode.NEWER_SERVER_NEEDED);
        }
        finally {
            server.drop(older);
        }
    }

    private static String sql(String text) {
        return text.isBlank() ? "SELECT 1;" : text.strip().endsWith(";") ? text : text + ";";
    }

}
