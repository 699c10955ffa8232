package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that need no confirmation are what they were, up and down. */
@PostgresTest
class UnaskedRowsTests {

    @TempDir
    Path folder;

    @Test
    void aNullInAnArrayStaysNull(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", "CREATE TABLE t (a text[]);",
                "SELECT 1;");
        database.run("INSERT INTO t VALUES ('{a,NULL}')",
                "ALTER DATABASE " + database.name() + " SET array_nulls = off");
        service.wants("CREATE TABLE t (a text);");
        service.autogenerate("Text");
        service.migrator().upgrade();
        service.migrator().downgrade("0001");
        assertThat(database.strings("SELECT a[2] IS NULL FROM t")).containsExactly("t");
    }

    @Test
    void aDomainKeepsRowsThatItsConditionHasNotJudged(TestDatabase database) {
        String schema = """
                CREATE DOMAIN d AS %s;
                CREATE DOMAIN e AS d;
                CREATE TABLE t (a d, b e);
                ALTER DOMAIN d ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
                """;
        Service service = new Service(database, this.folder).at("0001", "none",
                schema.formatted("int").replaceAll("ALTER DOMAIN.*", ""), "SELECT 1;");
        database.run("INSERT INTO t VALUES (-1, -2)");
        service.at("0002", "0001", "ALTER DOMAIN d ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;",
                "ALTER DOMAIN d DROP CONSTRAINT positive;");
        service.wants(schema.formatted("bigint"));
        service.autogenerate("Widen");
        service.migrator().upgrade();
        assertThat(database.strings("SELECT (a, b)::text FROM t")).containsExactly("(-1,-2)");
        assertThat(service.autogenerate("Again").changes()).isEmpty();
        service.migrator().downgrade("0002");
        assertThat(database.strings("SELECT (a, b)::text FROM t")).containsExactly("(-1,-2)");
    }

    @Test
    void whatAFunctionComputedBeforeIsNamed(TestDatabase database) {
        String schema = """
                CREATE FUNCTION f(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT %s(a)';
                CREATE TABLE t (a text CONSTRAINT k CHECK (f(a) <> ''), b text GENERATED ALWAYS AS (f(a)) STORED);
                CREATE INDEX i ON t (f(a));
                CREATE INDEX j ON t (a);
                CREATE TABLE p (a text) PARTITION BY LIST (f(a));
                CREATE DOMAIN d AS text CONSTRAINT l CHECK (f(VALUE) <> '');
                """;
        Service service = new Service(database, this.folder).at("0001", "none", schema.formatted("lower"), "SELECT 1;");
        service.wants(schema.formatted("upper"));
        assertThat(Service.text(service.autogenerate("Upper").revisions().get(0)))
            .contains(
                    "constraint \"k\" of \"t\" relies on what function \"f(text)\" returned before; if it returns"
                            + " something else for the same arguments now, create it again",
                    "column \"b\" of \"t\" relies on", "let it be computed again: UPDATE t SET b = DEFAULT",
                    "index \"i\" of \"t\" relies on", "let it be computed again: REINDEX INDEX i",
                    "table \"p\" relies on", "domain constraint \"l\" of \"d\" relies on")
            .doesNotContain("\"j\"");
    }

}
