package dev.migrate.catalog;

import static dev.migrate.catalog.Snapshots.lines;
import static dev.migrate.catalog.Snapshots.read;
import static dev.migrate.catalog.Snapshots.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.schema.Grant;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@PostgresTest
class CatalogReaderTests {

    private static final String SETTINGS = """
            SELECT string_agg(concat(name, '=', setting), ', ' ORDER BY name)
            FROM pg_settings
            WHERE name IN ('search_path', 'DateStyle', 'TimeZone', 'IntervalStyle', 'extra_float_digits', 'jit',
                'bytea_output', 'quote_all_identifiers', 'transaction_isolation', 'transaction_read_only')
            """;

    @Test
    void anEmptyDatabaseHasItsSchemaAndLanguage(TestDatabase database) {
        SchemaSnapshot snapshot = read(database);
        assertThat(snapshot.parts().keySet()).containsExactly(schema("public"),
                PartId.of(PartKind.EXTENSION, new QualifiedName(null, "plpgsql")));
        assertThat(snapshot.serverVersion()).isGreaterThanOrEqualTo(140000);
    }

    @Test
    void theSameSqlGivesTheSameSnapshotThoughOidsDiffer(TestDatabase database) {
        Set<String> titles = Set.of("enums keep their order", "columns", "inheritance", "constraints", "policies");
        List<CatalogPartsTests.Case> chosen = CatalogPartsTests.cases()
            .filter((example) -> titles.contains(example.title()))
            .toList();
        assertThat(chosen).hasSameSizeAs(titles);
        for (CatalogPartsTests.Case example : chosen) {
            run(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public;" + example.sql());
            SchemaSnapshot first = read(database);
            run(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public;" + example.sql());
            assertThat(read(database)).isEqualTo(first);
            assertThat(lines(read(database))).isEqualTo(lines(first)).isNotEmpty();
        }
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheNumberOfObjects(TestDatabase database) {
        long few = statements(database);
        IntStream.range(0, 40).forEach((number) -> run(database, """
                CREATE TABLE t%1$d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text DEFAULT 'a');
                CREATE INDEX ON t%1$d (name);
                CREATE VIEW v%1$d AS SELECT name FROM t%1$d;
                CREATE FUNCTION f%1$d() RETURNS int LANGUAGE sql AS 'SELECT 1';
                """.formatted(number)));
        assertThat(statements(database)).isEqualTo(few);
    }

    private static long statements(TestDatabase database) {
        RecordingDataSource recording = new RecordingDataSource(database.dataSource());
        try (DatabaseSession session = DatabaseSession.open(recording, new RunningStatements())) {
            new CatalogReader(CatalogScope.ALL).read(session);
        }
        return recording.statements().size();
    }

    @Test
    void theSessionIsLeftAsItWas(TestDatabase database) throws SQLException {
        run(database, "CREATE SCHEMA app; CREATE TABLE app.t (at timestamptz DEFAULT '2020-01-01 00:00+00')");
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            session.jdbc().sql("SET search_path = app, public").update();
            session.jdbc().sql("SET TimeZone = 'Asia/Tokyo'").update();
            String before = session.jdbc().sql(SETTINGS).query(String.class).single();
            SchemaSnapshot snapshot = new CatalogReader(CatalogScope.ALL).read(session);
            assertThat(session.jdbc().sql(SETTINGS).query(String.class).single()).isEqualTo(before);
            assertThat(session.connection().getAutoCommit()).isTrue();
            session.jdbc().sql("CREATE TABLE still_writable ()").update();
            assertThat(part(snapshot, PartId.of(PartKind.COLUMN_DEFAULT, new QualifiedName(null, "t"), "at"))
                .get(Facet.EXPRESSION)).isEqualTo("'2020-01-01 00:00:00+00'::timestamp with time zone");
        }
    }

    @Test
    void theStateOfTheMigrationsIsLeftOut(TestDatabase database) {
        run(database, """
                CREATE SCHEMA other;
                CREATE TABLE migrate_version (version_num varchar PRIMARY KEY);
                CREATE TABLE other.migrate_history (number bigserial PRIMARY KEY);
                CREATE TABLE migrate_versions (id int)
                """);
        assertThat(lines(read(database))).containsExactly("schema \"other\":", "table \"migrate_versions\":",
                "column \"id\" of \"migrate_versions\": position 1; type integer; uses table \"migrate_versions\"");
    }

    @Test
    void patternsTellWhatIsLookedAt(TestDatabase database) {
        run(database, """
                CREATE SCHEMA app;
                CREATE SCHEMA audit;
                CREATE TABLE app.orders (id int);
                CREATE TABLE app.old_orders (id int);
                CREATE TABLE audit.log (id int);
                CREATE TABLE log (id int)
                """);
        assertThat(names(database, List.of("app.*"), List.of())).containsExactly("schema \"app\"",
                "table \"app.old_orders\"", "table \"app.orders\"", "column \"id\" of \"app.old_orders\"",
                "column \"id\" of \"app.orders\"");
        assertThat(names(database, List.of("app.*", "public.log"), List.of("old_*", "app"))).containsExactly(
                "schema \"app\"", "table \"app.orders\"", "table \"log\"", "column \"id\" of \"app.orders\"",
                "column \"id\" of \"log\"");
        assertThat(names(database, List.of("*log"), List.of("audit.*"))).containsExactly("table \"log\"",
                "column \"id\" of \"log\"");
        assertThat(names(database, List.of(), List.of("app.*", "audit.*"))).containsExactly("schema \"public\"",
                "extension \"plpgsql\"", "table \"log\"", "column \"id\" of \"log\"");
    }

    private static List<String> names(TestDatabase database, List<String> include, List<String> exclude) {
        return read(database, new CatalogScope(include, exclude, List.of(), List.of())).parts()
            .keySet()
            .stream()
            .map(PartId::toString)
            .toList();
    }

    @Test
    void whatAnExtensionOwnsAndWhatIsTemporaryIsLeftOut(TestDatabase database) {
        run(database, "CREATE EXTENSION citext; CREATE TABLE t (name citext)");
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            session.jdbc().sql("CREATE TEMPORARY TABLE passing (id serial PRIMARY KEY)").update();
            assertThat(lines(new CatalogReader(CatalogScope.ALL).read(session))).containsExactly(
                    "extension \"citext\": version [1.8, true];"
                            + " comment data type for case-insensitive character strings;",
                    "table \"t\":",
                    "column \"name\" of \"t\": position 1; type citext; uses extension \"citext\", table \"t\"");
        }
    }

    @Test
    void ownersAreThereOnlyWhereTheyAreAskedFor(TestDatabase database) {
        run(database, "CREATE TABLE t (id serial); ALTER TABLE t OWNER TO pg_monitor");
        CatalogScope owners = new CatalogScope(List.of(), List.of(), List.of(), List.of(Access.OWNERS));
        PartId table = PartId.of(PartKind.TABLE, new QualifiedName(null, "t"));
        PartId sequence = PartId.of(PartKind.SEQUENCE, new QualifiedName(null, "t_id_seq"));
        assertThat(part(read(database), table).has(Facet.OWNER)).isFalse();
        assertThat(part(read(database, owners), table).get(Facet.OWNER)).isEqualTo("pg_monitor");
        assertThat(part(read(database, owners), sequence).has(Facet.OWNER)).isFalse();
    }

    @Test
    void aRoleMayHaveAnyName(TestDatabase database) {
        String role = Identifier.quote(database.name() + " TO x ON \"y");
        CatalogScope privileges = new CatalogScope(List.of(), List.of(), List.of(), List.of(Access.PRIVILEGES));
        PartId table = PartId.of(PartKind.TABLE, new QualifiedName(null, "t"));
        run(database, "CREATE ROLE " + role + "; CREATE TABLE t (\"a TO b\" int)");
        try {
            run(database, """
                    GRANT SELECT ("a TO b"), DELETE ON t TO %1$s WITH GRANT OPTION;
                    ALTER DEFAULT PRIVILEGES FOR ROLE %1$s GRANT INSERT ON TABLES TO PUBLIC
                    """.formatted(role));
            SchemaSnapshot snapshot = read(database, privileges);
            PartId column = PartId.of(PartKind.COLUMN, table.name(), "a TO b");
            assertThat(part(snapshot, table).get(Facet.GRANTS))
                .containsExactly(new Grant(List.of("DELETE"), role, true));
            assertThat(part(snapshot, column).get(Facet.GRANTS))
                .containsExactly(new Grant(List.of("SELECT"), role, true));
            PartId later = PartId.of(PartKind.DEFAULT_PRIVILEGES,
                    new QualifiedName(null, "FOR ROLE " + role + " ON TABLES"));
            assertThat(part(snapshot, later).get(Facet.SCOPE)).isEqualTo("FOR ROLE " + role);
            assertThat(part(snapshot, later).get(Facet.OBJECTS)).isEqualTo("TABLES");
        }
        finally {
            run(database, "DROP OWNED BY %1$s; DROP ROLE %1$s".formatted(role));
        }
    }

    private static SchemaPart part(SchemaSnapshot snapshot, PartId id) {
        return Objects.requireNonNull(snapshot.find(id));
    }

    private static PartId schema(String name) {
        return PartId.of(PartKind.SCHEMA, new QualifiedName(null, name));
    }

}
