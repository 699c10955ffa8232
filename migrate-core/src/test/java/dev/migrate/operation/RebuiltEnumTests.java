package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.test.PgDumpText;
import dev.migrate.test.Programs;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What depends on an enum is as it was once the enum is rebuilt: every kind of object
 * with every property that the catalogs hold for it, up and down, by Java and by psql, by
 * two readings of the catalogs and by {@code pg_dump}.
 */
class RebuiltEnumTests {

    // the server for which Debian and Ubuntu have a pg_dump
    private static final int DUMPED = 15;

    @TempDir
    Path folder;

    static List<RebuiltEnumCase> cases() {
        return Sample.of(RebuiltEnumCase.all());
    }

    static List<RebuiltEnumCase> casesOfDumpedServer() {
        return Sample.of(RebuiltEnumCase.all().stream().filter((row) -> row.oldest() <= DUMPED).toList());
    }

    @ParameterizedTest
    @MethodSource("casesOfDumpedServer")
    void whatDependsOnItIsAsItWas(RebuiltEnumCase row) {
        try (Rebuild rebuild = new Rebuild(TestServer.older(DUMPED), row)) {
            List<String> former = read(rebuild.database());
            String formerDump = new PgDumpText(this.folder).withOwners(rebuild.database());
            rebuild.migrator().upgrade();
            assertThat(read(rebuild.database())).as("after the upgrade")
                .isEqualTo(former.stream().map(RebuiltEnumTests::reordered).toList());
            assertThat(new PgDumpText(this.folder).withOwners(rebuild.database())).as("pg_dump after the upgrade")
                .isEqualTo(reordered(formerDump));
            rebuild.migrator().downgrade("base");
            assertThat(read(rebuild.database())).as("after the downgrade").isEqualTo(former);
            assertThat(new PgDumpText(this.folder).withOwners(rebuild.database())).as("pg_dump after the downgrade")
                .isEqualTo(formerDump);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aScriptLeavesItAsItWasToo(RebuiltEnumCase row) {
        try (Rebuild rebuild = new Rebuild(TestServer.shared(), row)) {
            List<String> former = read(rebuild.database());
            Programs.psql(rebuild.database(), this.folder, rebuild.migrator().upgradeScript("base:heads"));
            assertThat(read(rebuild.database())).as("after the upgrade")
                .isEqualTo(former.stream().map(RebuiltEnumTests::reordered).toList());
            Programs.psql(rebuild.database(), this.folder, rebuild.migrator().downgradeScript("0001:base"));
            assertThat(read(rebuild.database())).as("after the downgrade").isEqualTo(former);
        }
    }

    private static String reordered(String text) {
        return text.replace("sad,ok", "ok,sad")
            .replace("[sad, ok]", "[ok, sad]")
            .replace("    'sad',\n    'ok'\n", "    'ok',\n    'sad'\n");
    }

    private static List<String> read(TestDatabase database) {
        CatalogScope scope = new CatalogScope(List.of(), List.of("history.*"),
                List.of("migrate_version", "migrate_history"), List.of(Access.values()));
        List<String> lines = new ArrayList<>(CatalogText.of(database));
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            new CatalogReader(scope).read(session)
                .parts()
                .values()
                .stream()
                .map((part) -> part.id() + " " + part.facets())
                .sorted()
                .forEach(lines::add);
        }
        return lines;
    }

    /** A database with what a case has. */
    private record Rebuild(TestServer server, TestDatabase database) implements AutoCloseable {

        Rebuild(TestServer server, RebuiltEnumCase row) {
            this(server, server.create());
            try {
                this.database.run("CREATE SCHEMA history", "CREATE TYPE mood AS ENUM ('sad', 'ok')", row.sql());
            }
            catch (RuntimeException ex) {
                close();
                throw ex;
            }
        }

        Migrator migrator() {
            return Migrator.builder(this.database.dataSource())
                .javaMigrations(
                        List.of(new OperationCase("", "", (op) -> op.rebuildEnum("mood", "ok", "sad").was("sad", "ok"))
                            .migration()))
                .locations()
                .schema("history")
                .build();
        }

        @Override
        public void close() {
            this.server.drop(this.database);
        }

    }

}
