package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.test.PgDumpText;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a revision drops and creates again is as it was: every kind of object, every
 * reason to replace it, every property that the catalogs hold for it, up and down, by our
 * own reading of the catalogs and by {@code pg_dump}.
 */
class RecreatedTests {

    // the server for which Debian and Ubuntu have a pg_dump
    private static final int SERVER = 15;

    @TempDir
    Path folder;

    @BeforeAll
    static void aProgramReadsTheServer(@TempDir Path folder) {
        assertThat(PgDumpText.reads(SERVER, folder)).as("a pg_dump of version 15 or newer on the PATH").isTrue();
    }

    static List<RecreatedCase> cases() {
        return Sample.fewer(2, RecreatedCase.all());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsCreatedAgainIsAsItWas(RecreatedCase row) {
        TestServer server = TestServer.older(SERVER);
        TestDatabase live = server.create();
        TestDatabase wanted = server.create();
        try {
            run(live, row.live() + row.property() + row.held());
            run(wanted, row.desired() + row.property() + row.held());
            List<SchemaPart> former = read(live);
            String formerDump = dump(live);
            Service service = new Service(live, this.folder).wants(row.desired() + row.property());
            service.autogenerate("Change", Option.ALLOW_DROP);
            service.migrator().upgrade();
            assertThat(dump(live)).as("pg_dump after the upgrade").isEqualTo(dump(wanted));
            assertThat(read(live)).as("the catalogs after the upgrade").isEqualTo(read(wanted));
            service.migrator().downgrade("base");
            assertThat(dump(live)).as("pg_dump after the downgrade").isEqualTo(formerDump);
            assertThat(read(live)).as("the catalogs after the downgrade").isEqualTo(former);
        }
        finally {
            server.drop(live);
            server.drop(wanted);
        }
    }

    private String dump(TestDatabase database) {
        return new PgDumpText(this.folder).withOwners(database);
    }

    // a column that is created again is the last one
    private static List<SchemaPart> read(TestDatabase database) {
        CatalogScope scope = new CatalogScope(List.of(), List.of(), List.of("migrate_version", "migrate_history"),
                List.of(Access.values()));
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return new CatalogReader(scope).read(session)
                .parts()
                .values()
                .stream()
                .map((part) -> part.without(Facet.POSITION))
                .sorted(Comparator.comparing((part) -> part.id().toString()))
                .toList();
        }
    }

    private static void run(TestDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
