package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is dropped and created again has the owner and the privileges that it had. */
@PostgresTest
class HeldAccessTests {

    // a superuser's database: any role may own what is in it
    private static final String READER = "pg_monitor";

    private static final String OWNER = "pg_read_all_stats";

    @TempDir
    Path folder;

    static Stream<Way> ways() {
        return Stream.of(
                new Way("function, result",
                        "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
                        access("FUNCTION f(int)", "EXECUTE"),
                        "CREATE FUNCTION f(a int) RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'"),
                new Way("procedure, argument's name", "CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'",
                        access("PROCEDURE p(int)", "EXECUTE"), "CREATE PROCEDURE p(b int) LANGUAGE sql AS 'SELECT 1'"),
                new Way("aggregate", "CREATE AGGREGATE s(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')", """
                        REVOKE EXECUTE ON FUNCTION s(int) FROM PUBLIC;
                        GRANT EXECUTE ON FUNCTION s(int) TO pg_monitor;
                        ALTER AGGREGATE s(int) OWNER TO pg_read_all_stats""",
                        "CREATE AGGREGATE s(int) (SFUNC = int4pl, STYPE = int, INITCOND = '1')"),
                new Way("view, its query", "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t",
                        access("TABLE v", "SELECT") + ", pg_write_all_data WITH GRANT OPTION",
                        "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a::text AS a FROM t"),
                new Way("view, a column's type", "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t",
                        access("TABLE v", "SELECT") + "; GRANT UPDATE (a) ON v TO pg_monitor",
                        "CREATE TABLE t (a bigint); CREATE VIEW v AS SELECT a FROM t"),
                new Way("materialized view",
                        "CREATE TABLE t (a int); GRANT SELECT ON t TO pg_read_all_stats; "
                                + "CREATE MATERIALIZED VIEW m AS SELECT a FROM t",
                        access("TABLE m", "SELECT"),
                        "CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m AS SELECT a + 1 AS a FROM t"),
                new Way("table, its partition key", "CREATE TABLE t (a int, b int) PARTITION BY LIST (a)",
                        access("TABLE t", "SELECT") + "; GRANT UPDATE (b) ON t TO pg_monitor",
                        "CREATE TABLE t (a int, b int) PARTITION BY LIST (b)"),
                new Way("table with a serial, its partition key",
                        "CREATE TABLE t (a int, b serial) PARTITION BY LIST (a)",
                        "GRANT USAGE ON SEQUENCE t_b_seq TO pg_monitor; " + access("TABLE t", "SELECT"),
                        "CREATE TABLE t (a int, b serial) PARTITION BY LIST (b)"),
                new Way("enum", "CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (a e)", access("TYPE e", "USAGE"),
                        "CREATE TYPE e AS ENUM ('b'); CREATE TABLE t (a e)"),
                new Way("domain", "CREATE DOMAIN d AS int", access("DOMAIN d", "USAGE"), "CREATE DOMAIN d AS bigint"),
                new Way("range type", "CREATE TYPE r AS RANGE (SUBTYPE = int)", access("TYPE r", "USAGE"),
                        "CREATE TYPE r AS RANGE (SUBTYPE = bigint)"),
                new Way("name of a serial's sequence", "CREATE TABLE t (a serial)",
                        "GRANT USAGE ON SEQUENCE t_a_seq TO pg_monitor",
                        "CREATE SEQUENCE s AS int; CREATE TABLE t (a int NOT NULL DEFAULT nextval('s')); "
                                + "ALTER SEQUENCE s OWNED BY t.a"));
    }

    private static String access(String object, String privilege) {
        String kind = object.startsWith("TABLE v") ? "VIEW v"
                : object.startsWith("TABLE m") ? "MATERIALIZED VIEW m" : object;
        return "REVOKE ALL ON " + object + " FROM PUBLIC; ALTER " + kind + " OWNER TO " + OWNER + "; GRANT " + privilege
                + " ON " + object + " TO " + READER;
    }

    @ParameterizedTest
    @MethodSource("ways")
    void ownersAndPrivilegesComeBackBothWays(Way way, TestDatabase database) {
        Service service = service(database).at("0001", "none", way.before() + ";", "SELECT 1;");
        database.run(way.access());
        Map<PartId, Map<?, ?>> held = access(database);
        service.wants(way.after() + ";");
        service.autogenerate("Change", Option.ALLOW_DROP);
        service.migrator().upgrade();
        assertThat(names(access(database))).isEqualTo(names(held));
        assertThat(service.autogenerate("Again").changes()).isEmpty();
        service.migrator().downgrade("0001");
        assertThat(access(database)).isEqualTo(held);
    }

    @Test
    void notEverybodyMayExecuteWhatWasRevoked(TestDatabase database) {
        String peek = "CREATE FUNCTION peek(int) RETURNS %s LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';"
                + "REVOKE EXECUTE ON FUNCTION peek(int) FROM PUBLIC;";
        Service service = service(database).at("0001", "none", peek.formatted("int"), "SELECT 1;");
        service.wants(peek.formatted("bigint"));
        service.autogenerate("Widen");
        service.migrator().upgrade();
        String mayRun = "SELECT has_function_privilege('pg_monitor', 'peek(int)', 'EXECUTE')";
        assertThat(database.strings(mayRun)).containsExactly("f");
        service.migrator().downgrade("0001");
        assertThat(database.strings(mayRun)).containsExactly("f");
    }

    @ParameterizedTest
    @TableSource("""
            CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC; GRANT EXECUTE ON FUNCTION f() TO pg_monitor;
            CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'; REVOKE ALL ON PROCEDURE p() FROM PUBLIC;
            CREATE AGGREGATE s(int) (SFUNC = int4pl, STYPE = int); REVOKE EXECUTE ON FUNCTION s(int) FROM PUBLIC;
            CREATE TYPE e AS ENUM ('a'); REVOKE USAGE ON TYPE e FROM PUBLIC;
            CREATE DOMAIN d AS int; REVOKE USAGE ON DOMAIN d FROM PUBLIC;
            CREATE TYPE c AS (a int); REVOKE USAGE ON TYPE c FROM PUBLIC;
            CREATE TABLE t (a serial, b int); GRANT SELECT (b), INSERT ON t TO pg_monitor; GRANT USAGE ON SEQUENCE t_a_seq TO pg_monitor;
            CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY); GRANT USAGE ON SEQUENCE t_a_seq TO pg_monitor;
            CREATE SEQUENCE s; GRANT SELECT ON SEQUENCE s TO PUBLIC;
            CREATE VIEW v AS SELECT 1 AS a; GRANT SELECT (a) ON v TO pg_monitor;
            ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
            """)
    void whatIsNewHasThePrivilegesThatAreDesired(String desired, TestDatabase database) {
        Service service = service(database).at("0001", "none", "SELECT 1;", "SELECT 1;").wants(desired);
        service.autogenerate("New");
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again", Option.GRANTS).changes())
            .allMatch((change) -> change.part().kind() == PartKind.DEFAULT_PRIVILEGES);
        service.migrator().downgrade("0001");
    }

    @Test
    void aRoutineWithOtherArgumentsIsKeptFromEverybodyToo(TestDatabase database) {
        String peek = "CREATE FUNCTION peek(a %s) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';";
        Service service = service(database).at("0001", "none",
                peek.formatted("int") + "REVOKE EXECUTE ON FUNCTION peek(int) FROM PUBLIC;", "SELECT 1;");
        service.wants(peek.formatted("bigint"));
        service.autogenerate("Widen");
        service.migrator().upgrade();
        assertThat(database.strings("SELECT has_function_privilege('pg_monitor', 'peek(bigint)', 'EXECUTE')"))
            .containsExactly("f");
    }

    @Test
    void whatTheDesiredSchemaKeepsFromEverybodyIsSaid(TestDatabase database) {
        String peek = "CREATE FUNCTION peek(a int) RETURNS %s LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';";
        Service service = service(database).at("0001", "none", peek.formatted("int"), "SELECT 1;");
        service.wants(peek.formatted("bigint") + "REVOKE EXECUTE ON FUNCTION peek(int) FROM PUBLIC;");
        assertThat(Service.text(service.autogenerate("Widen").revisions().get(0)))
            .contains("the desired schema keeps function \"peek(integer)\" from PUBLIC, and the live one does not");
    }

    @Test
    void whatAnOwnerMayDoIsNotComparedWithoutOwners(TestDatabase database) {
        Service service = service(database).at("0001", "none", "CREATE TABLE t (a int); CREATE SEQUENCE s;",
                "SELECT 1;");
        database.run("ALTER TABLE t OWNER TO pg_read_all_stats; REVOKE DELETE ON t FROM pg_read_all_stats",
                "GRANT SELECT ON t TO pg_read_all_stats WITH GRANT OPTION");
        service.wants("CREATE TABLE t (a int, b int); GRANT SELECT ON t TO pg_read_all_stats; CREATE SEQUENCE s;");
        assertThat(service.autogenerate("Column", Option.GRANTS).changes()).hasSize(1);
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again", Option.GRANTS).changes()).isEmpty();
    }

    @Test
    void theFileSaysWhatWasNotTried(TestDatabase database) {
        Service service = service(database).at("0001", "none",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';", "SELECT 1;");
        String desired = "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT 1';";
        String note = "these statements were not tried on the scratch server";
        service.wants("CREATE TABLE t (a int);" + desired.replace("bigint", "int"));
        assertThat(Service.text(service.autogenerate("Other").revisions().get(0))).doesNotContain(note);
        service.migrator().upgrade();
        database.run("REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC");
        service.wants("CREATE TABLE t (a int);" + desired);
        assertThat(Service.text(service.autogenerate("Widen").revisions().get(0))).containsOnlyOnce(note);
    }

    @Test
    void theyComeBackUnderAnotherNameToo(TestDatabase database) {
        String table = """
                CREATE TABLE %s (a int, %s int GENERATED ALWAYS AS (a %s 1) STORED, s int GENERATED ALWAYS AS IDENTITY);
                CREATE VIEW v AS SELECT %s::text AS x FROM %s;
                """;
        Service service = service(database).at("0001", "none", table.formatted("t", "g", "+", "g", "t"), "SELECT 1;");
        database.run("GRANT SELECT (g) ON t TO pg_monitor; GRANT SELECT, UPDATE (x) ON v TO pg_monitor",
                "ALTER TABLE t OWNER TO pg_read_all_stats; GRANT USAGE ON SEQUENCE t_s_seq TO pg_monitor",
                "REVOKE DELETE ON t FROM pg_read_all_stats");
        Map<PartId, Map<?, ?>> held = access(database);
        service.wants(table.formatted("u", "h", "-", "h", "u"));
        service.autogenerate(Service.draft("Rename", Option.ALLOW_DROP).renaming(List.of("t=u", "t.g=h")));
        service.migrator().upgrade();
        assertThat(names(access(database))).isEqualTo(names(held));
        service.migrator().downgrade("0001");
        assertThat(access(database)).isEqualTo(held);
    }

    @Test
    void theyComeBackWithoutAScratchDatabase(TestDatabase database) {
        try (LimitedRole role = LimitedRole.in(database)) {
            String view = "CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a + 1) STORED);"
                    + "CREATE VIEW v AS SELECT %s AS a, g FROM t;";
            Service service = new Service(role.reached(), this.folder).at("0001", "none", view.formatted("a"),
                    "SELECT 1;");
            role.reached()
                .run("GRANT SELECT ON v TO pg_monitor; GRANT UPDATE (a), SELECT (g) ON v TO pg_monitor",
                        "GRANT SELECT (g) ON t TO pg_monitor",
                        "ALTER DEFAULT PRIVILEGES GRANT INSERT ON TABLES TO pg_monitor");
            Map<PartId, Map<?, ?>> held = access(database);
            service.wants(view.formatted("a::bigint").replace("a + 1", "a + 2"));
            service.autogenerate("Change", Option.ALLOW_DROP);
            service.migrator().upgrade();
            assertThat(access(database)).isEqualTo(held);
            service.migrator().downgrade("0001");
            assertThat(access(database)).isEqualTo(held);
        }
    }

    // a sequence of another name is the same column's
    private static Map<String, Map<?, ?>> names(Map<PartId, Map<?, ?>> access) {
        return access.entrySet()
            .stream()
            .collect(Collectors.toMap((entry) -> entry.getKey().kind().toString(), Map.Entry::getValue));
    }

    private static Map<PartId, Map<?, ?>> access(TestDatabase database) {
        CatalogScope scope = new CatalogScope(List.of(), List.of(), List.of("migrate_version", "migrate_history"),
                List.of(Access.values()));
        Set<Facet<?>> facets = Set.of(Facet.OWNER, Facet.GRANTS, Facet.REVOKES);
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return new CatalogReader(scope).read(session)
                .parts()
                .values()
                .stream()
                .filter((part) -> facets.stream().anyMatch(part::has))
                .collect(Collectors.toMap(SchemaPart::id,
                        (part) -> part.facets()
                            .entrySet()
                            .stream()
                            .filter((entry) -> facets.contains(entry.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        }
    }

    private Service service(TestDatabase database) {
        return new Service(database, this.folder);
    }

    record Way(String name, String before, String access, String after) {

        @Override
        public String toString() {
            return this.name;
        }

    }

}
