package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.Migrator;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A derived downgrade takes back what the upgrade did, and nothing that was so before.
 */
@PostgresTest
class DerivedDowngradeTests {

    private static final String SETUP = """
            DROP SCHEMA IF EXISTS history CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public;
            DROP OWNED BY reader, writer; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
            CREATE TABLE t (id int PRIMARY KEY, a int, b text); INSERT INTO t VALUES (1, 1, 'x'), (2, 2, 'y');
            CREATE SEQUENCE s; CREATE DOMAIN d AS int; CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW v AS SELECT id FROM t;
            CREATE TABLE nulls (x int, y int NOT NULL, z int);
            """;

    // privileges as sets: their order says nothing, and an empty one is the usual one
    private static final String PRIVILEGES = """
            SELECT concat_ws(' ', what, name, pg_get_userbyid(grantee), privilege_type, pg_get_userbyid(grantor), is_grantable)
            FROM (
                SELECT 'relation' AS what, oid::regclass::text AS name,
                    coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner)) AS acl
                FROM pg_class WHERE relnamespace = 'public'::regnamespace
                UNION ALL SELECT 'column', attrelid::regclass::text || '.' || attname, attacl FROM pg_attribute
                WHERE attacl IS NOT NULL AND attrelid > 16383
                UNION ALL SELECT 'function', oid::regprocedure::text, coalesce(proacl, acldefault('f', proowner))
                FROM pg_proc WHERE pronamespace = 'public'::regnamespace
                UNION ALL SELECT 'type', oid::regtype::text, coalesce(typacl, acldefault('T', typowner))
                FROM pg_type WHERE typnamespace = 'public'::regnamespace
                UNION ALL SELECT 'schema', nspname::text, coalesce(nspacl, acldefault('n', nspowner))
                FROM pg_namespace WHERE nspname = 'public'
                UNION ALL SELECT 'default ' || defaclobjtype::text, defaclnamespace::regnamespace::text, defaclacl
                FROM pg_default_acl
            ) o, aclexplode(acl) ORDER BY 1
            """;

    enum Way {

        ONLINE, SCRIPT

    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyRevisionComesBackToWhatWas(Way way, TestDatabase database, @TempDir Path folder) {
        allComeBack(DowngradeRows.all(), way, database, folder);
    }

    @ParameterizedTest
    @CsvSource({ "14, ONLINE", "14, SCRIPT", "15, ONLINE" })
    void whatServersKeepDifferentlyComesBackOnOlderOnesToo(int version, Way way, @TempDir Path folder) {
        TestServer server = TestServer.older(version);
        TestDatabase database = server.create();
        try {
            allComeBack(ofEveryServer().filter((row) -> row.oldest() <= version).toList(), way, database, folder);
        }
        finally {
            server.drop(database);
        }
    }

    private static Stream<OperationCase> ofEveryServer() {
        return Stream.of(ChildRows.all(), ReplacedRows.all()).flatMap(List::stream);
    }

    static void allComeBack(List<OperationCase> rows, Way way, TestDatabase database, Path folder) {
        assumeTrue(way == Way.ONLINE || Programs.isInstalled("psql"), "psql is not installed");
        database.run("CREATE ROLE reader", "CREATE ROLE writer");
        try {
            List<String> broken = new ArrayList<>();
            Sample.more(4, rows).forEach((row) -> {
                try {
                    comesBack(row, way, database, folder);
                }
                catch (RuntimeException | AssertionError ex) {
                    broken.add(row.name() + ": " + ((ex.getCause() != null) ? ex + " " + ex.getCause() : ex));
                }
            });
            assertThat(broken).isEmpty();
        }
        finally {
            database.run("ALTER SCHEMA public OWNER TO CURRENT_USER", "DROP OWNED BY reader, writer CASCADE",
                    "DROP ROLE reader", "DROP ROLE writer");
        }
    }

    private static void comesBack(OperationCase row, Way way, TestDatabase database, Path folder) {
        for (String sql : (SETUP + row.setup()).split(";\\s+", -1)) {
            database.run(sql);
        }
        database.run("CREATE SCHEMA history");
        List<String> before = state(database);
        Migrator migrator = Migrator.builder(database.dataSource())
            .javaMigrations(List.of(row.migration()))
            .locations()
            .schema("history")
            .build();
        if (way == Way.ONLINE) {
            migrator.upgrade();
            List<String> upgraded = state(database);
            migrator.downgrade("base");
            assertSame(row.name(), state(database), before);
            migrator.upgrade();
            assertSame(row.name() + ", again", state(database), upgraded);
            migrator.downgrade("base");
        }
        else {
            Programs.psql(database, folder, migrator.upgradeScript("base:heads"));
            boolean outside = row.name().contains("concurrently");
            if (outside) {
                migrator.downgrade("base");
            }
            else {
                Programs.psql(database, folder, migrator.downgradeScript("0001:base"));
            }
        }
        assertSame(row.name(), state(database), before);
    }

    static void assertSame(String name, List<String> after, List<String> before) {
        List<String> lost = before.stream().filter((line) -> !after.contains(line)).toList();
        List<String> left = after.stream().filter((line) -> !before.contains(line)).toList();
        assertThat(left).as("%s: left, where %s is lost", name, lost).isEmpty();
        assertThat(lost).as("%s: lost", name).isEmpty();
    }

    private static List<String> state(TestDatabase database) {
        return state(database.jdbc());
    }

    /** Gives what a database has, with its privileges as sets. */
    static List<String> state(JdbcClient jdbc) {
        List<String> lines = new ArrayList<>(
                CatalogText.of(jdbc).stream().map((line) -> line.replaceAll("\\s*\\{[^{}]*=[^{}]*}", "")).toList());
        lines.addAll(jdbc.sql(PRIVILEGES).query(String.class).list());
        return lines;
    }

}
