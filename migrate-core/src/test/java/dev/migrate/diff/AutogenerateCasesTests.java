package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.Migrator;
import dev.migrate.autogenerate.Service;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The way that a user goes, over the same pairs: the first schema is a revision, the
 * second the desired schema; what is written is run, leaves nothing open, and runs back.
 */
class AutogenerateCasesTests {

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void createRoles() {
        CaseServers.createRoles();
    }

    static List<Arguments> pairs() {
        return CaseServers.fewer(8);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsWrittenRunsThereAndBack(int version, DiffCase pair) {
        TestServer server = CaseServers.of(version);
        TestDatabase live = server.create();
        TestDatabase other = server.create();
        try {
            new Service(other, this.folder.resolve("wanted")).at("0001", "none", sql(pair.after()), "SELECT 1;");
            Service service = new Service(live, this.folder.resolve("live")).at("0001", "none", sql(pair.before()),
                    "SELECT 1;");
            service.wants(sql(pair.after()));
            thereAndBack(pair, service, new SchemaDump(version, programs), other);
        }
        finally {
            server.drop(live);
            server.drop(other);
        }
    }

    private static void thereAndBack(DiffCase pair, Service service, SchemaDump dump, TestDatabase other) {
        TestDatabase live = service.database();
        String former = dump.of(live);
        String wanted = dump.of(other);
        Map<String, String> kept = KeptObjects.identities(live, pair.kept());
        if (pair.is(Trait.REFUSED)) {
            assertThatThrownBy(() -> service.autogenerate("Go", Option.ALLOW_DROP, Option.ALLOW_EXPOSE, Option.GRANTS))
                .isInstanceOf(MigrateException.class);
            return;
        }
        AutogenerateReport report = service.autogenerate("Go", Option.ALLOW_DROP, Option.ALLOW_EXPOSE, Option.GRANTS);
        assertThat(report.isOpen()).as("%s", report.findings()).isFalse();
        if (pair.is(Trait.UNSEEN)) {
            return;
        }
        Migrator migrator = service.migrator();
        migrator.upgrade();
        assertThat(dump.of(live)).as("%s there", pair).isEqualTo(wanted);
        assertThat(KeptObjects.identities(live, pair.kept())).as("%s kept", pair).isEqualTo(kept);
        assertThat(service.autogenerate("Again", Option.GRANTS).changes()).as("%s again", pair).isEmpty();
        migrator.downgrade("0001");
        if (!pair.is(Trait.ONE_WAY)) {
            assertThat(dump.of(live)).as("%s back", pair).isEqualTo(former);
        }
    }

    private static String sql(String text) {
        return text.isBlank() ? "SELECT 1;" : text.strip().endsWith(";") ? text : text + ";";
    }

}
