package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.BatchedChange;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements below a line {@code -- migrate:backfill}, on tables of every sort. */
@PostgresTest
class BackfillLineTests {

    private static final String ROWS = " SELECT n FROM generate_series(1, 1000) n";

    private RevisionFolder folder;

    @BeforeEach
    void makeFolder(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
    }

    private Migrator migrator(TestDatabase database, String options, String statement) {
        this.folder.addOutside("0001", "", "-- migrate:backfill " + options + "\n" + statement, "");
        return Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
    }

    private static Changed row(String name, String setup, String statement, String wrong) {
        return new Changed(name, setup, statement, wrong);
    }

    static List<Changed> right() {
        return List.of(
                row("no condition", "CREATE TABLE t (id bigint PRIMARY KEY, n int DEFAULT 0); INSERT INTO t" + ROWS,
                        "UPDATE t SET n = n + 1", "SELECT FROM t WHERE n <> 1"),
                row("an alias and another table",
                        "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0); INSERT INTO t" + ROWS
                                + "; CREATE TABLE o AS SELECT n AS id, n * 2 AS d FROM generate_series(1, 500) n",
                        "UPDATE t AS x SET n = o.d FROM o WHERE o.id = x.id AND x.n IS DISTINCT FROM o.d",
                        "SELECT FROM t WHERE n <> CASE WHEN id <= 500 THEN id * 2 ELSE 0 END"),
                row("a delete", "CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t" + ROWS,
                        "DELETE FROM t WHERE id % 2 = 0 -- even", "SELECT FROM t WHERE id % 2 = 0"),
                row("a delete by another table",
                        "CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t" + ROWS
                                + "; CREATE TABLE o AS SELECT 7 AS id UNION ALL SELECT 7",
                        "DELETE FROM t USING o WHERE o.id = t.id", "SELECT FROM t WHERE id = 7"),
                row("all rows deleted", "CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t" + ROWS, "DELETE FROM t",
                        "SELECT FROM t"),
                row("a key of several columns",
                        "CREATE TABLE t (a int, b text, n int DEFAULT 0, PRIMARY KEY (a, b));"
                                + " INSERT INTO t SELECT n % 3, 'x' || n FROM generate_series(1, 1000) n",
                        "UPDATE t SET n = n + 1", "SELECT FROM t WHERE n <> 1"),
                row("a uuid",
                        "CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), n int DEFAULT 0);"
                                + " INSERT INTO t (n) SELECT 0 FROM generate_series(1, 1000)",
                        "UPDATE t SET n = n + 1", "SELECT FROM t WHERE n <> 1"),
                row("texts in their own order", """
                        CREATE COLLATION c (provider = icu, locale = 'de-u-ks-level2', deterministic = false);
                        CREATE TABLE t (id text COLLATE c NOT NULL, n int DEFAULT 0);
                        CREATE UNIQUE INDEX ON t (id COLLATE "und-x-icu" DESC);
                        INSERT INTO t SELECT CASE n % 3 WHEN 0 THEN 'ä''' WHEN 1 THEN 'Ä\\' ELSE '-' END || n
                        FROM generate_series(1, 1000) n""", "UPDATE t SET n = n + 1", "SELECT FROM t WHERE n <> 1"),
                row("moments",
                        """
                                CREATE TABLE t (id timestamptz, d date, n int DEFAULT 0, PRIMARY KEY (d, id));
                                INSERT INTO t SELECT '0001-01-01 BC'::timestamptz + n * interval '99 days', '2026-01-01'::date + n
                                FROM generate_series(1, 1000) n; INSERT INTO t VALUES ('infinity', '-infinity')""",
                        "UPDATE t SET n = n + 1", "SELECT FROM t WHERE n <> 1"),
                row("a domain, an enum and quoted names", """
                        CREATE DOMAIN d AS varchar(20); CREATE TYPE e AS ENUM ('b', 'a');
                        CREATE SCHEMA "S %"; CREATE TABLE "S %"."T ""%" ("I %" d, "E" e, "n$$" int DEFAULT 0,
                        PRIMARY KEY ("E", "I %"));
                        INSERT INTO "S %"."T ""%" SELECT n, 'a' FROM generate_series(1, 1000) n""",
                        "UPDATE \"S %\".\"T \"\"%\" SET \"n$$\" = \"n$$\" + 1",
                        "SELECT FROM \"S %\".\"T \"\"%\" WHERE \"n$$\" <> 1"),
                row("no key", "CREATE TABLE t (id int, n int DEFAULT 0); INSERT INTO t" + ROWS,
                        "UPDATE t SET n = n + 1 WHERE n = 0", "SELECT FROM t WHERE n <> 1"),
                row("a key that the statement changes", "CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t" + ROWS,
                        "UPDATE t SET id = id + 5000 WHERE id < 5000",
                        "SELECT FROM t WHERE id NOT BETWEEN 5001 AND 6000"),
                row("a second key",
                        "CREATE TABLE t (id int PRIMARY KEY, k int NOT NULL UNIQUE); INSERT INTO t SELECT n, n"
                                + " FROM generate_series(1, 1000) n",
                        "UPDATE t SET id = -id", "SELECT FROM t WHERE id <> -k"),
                row("keys that are not one", """
                        CREATE TABLE t (id int UNIQUE, d int NOT NULL, UNIQUE (d) DEFERRABLE, n int DEFAULT 0);
                        CREATE UNIQUE INDEX ON t (d) WHERE n = 0; CREATE UNIQUE INDEX ON t ((d + 1));
                        INSERT INTO t (d) SELECT n FROM generate_series(1, 1000) n""",
                        "UPDATE t SET n = n + 1 WHERE n = 0", "SELECT FROM t WHERE n <> 1"),
                row("partitions by a key", """
                        CREATE TABLE t (id int, p int, n int DEFAULT 0, PRIMARY KEY (id, p)) PARTITION BY LIST (p);
                        CREATE TABLE p1 PARTITION OF t FOR VALUES IN (1); CREATE TABLE p2 PARTITION OF t DEFAULT;
                        INSERT INTO t SELECT n, n % 3 FROM generate_series(1, 1000) n""", "UPDATE t SET n = n + 1",
                        "SELECT FROM t WHERE n <> 1"),
                row("rows that move between partitions", """
                        CREATE TABLE t (id int, p int) PARTITION BY LIST (p);
                        CREATE TABLE p1 PARTITION OF t FOR VALUES IN (1); CREATE TABLE p2 PARTITION OF t DEFAULT;
                        INSERT INTO t SELECT n, n % 3 FROM generate_series(1, 1000) n""",
                        "UPDATE t SET p = 1 WHERE p <> 1", "SELECT FROM t WHERE p <> 1"),
                row("tables that inherit", """
                        CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0); CREATE TABLE c () INHERITS (t);
                        INSERT INTO t SELECT n FROM generate_series(1, 1000) n;
                        INSERT INTO c SELECT n FROM generate_series(1, 3000) n""", "UPDATE t SET n = n + 1 WHERE n = 0",
                        "SELECT FROM t WHERE n <> 1"),
                row("the table alone", """
                        CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0); CREATE TABLE c () INHERITS (t);
                        INSERT INTO t SELECT n FROM generate_series(1, 1000) n; INSERT INTO c SELECT 1""",
                        "UPDATE ONLY t SET n = n + 1",
                        "SELECT FROM t WHERE n <> CASE WHEN tableoid = 'c'::regclass THEN 0 ELSE 1 END"),
                row("no rows", "CREATE TABLE t (id int PRIMARY KEY)", "UPDATE t SET id = 1 WHERE id = 0",
                        "SELECT FROM t"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void changesEachRowOnce(Changed row, TestDatabase database) {
        database.run(row.setup());
        migrator(database, row.options(), row.statement()).upgrade();
        assertThat(database.strings(row.wrongRows())).containsExactly("0");
        assertThat(database.strings("SELECT count(*)::text FROM migrate_progress")).containsExactly("0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void changesEachRowOnceInAScript(Changed row, TestDatabase database, @TempDir Path path) {
        database.run(row.setup());
        Programs.psql(database, path, migrator(database, row.options(), row.statement()).upgradeScript("base:heads"));
        assertThat(database.strings(row.wrongRows())).containsExactly("0");
    }

    static List<Arguments> refused() {
        String foreign = "CREATE EXTENSION file_fdw; CREATE SERVER s FOREIGN DATA WRAPPER file_fdw;"
                + " CREATE FOREIGN TABLE f (id int) SERVER s OPTIONS (filename '/dev/null');";
        return List.of(
                Arguments.of("CREATE TABLE b (id int); CREATE VIEW t AS SELECT id FROM b", "UPDATE t SET id = 1",
                        "which is not a table"),
                Arguments.of(foreign + "ALTER FOREIGN TABLE f RENAME TO t", "DELETE FROM t",
                        "cannot delete from foreign table"),
                Arguments.of(
                        foreign + "CREATE TABLE t (id int) PARTITION BY LIST (id);"
                                + " ALTER TABLE t ATTACH PARTITION f DEFAULT",
                        "DELETE FROM t", "cannot delete from foreign table"),
                Arguments.of("CREATE TABLE t (id int); INSERT INTO t VALUES (1)", "UPDATE t SET id = 2",
                        "neither a key nor a condition"),
                Arguments.of("CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)", "UPDATE t SET id = -id",
                        "neither a key nor a condition"),
                Arguments.of("""
                        CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t VALUES (1);
                        CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN new.id = 100; RETURN new; END';
                        CREATE TRIGGER f BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()""", "UPDATE t SET n = 1",
                        "changes the key that it goes by"),
                Arguments.of("CREATE TABLE t (id int PRIMARY KEY)", "UPDATE t SET none = 1",
                        "column \"none\" of relation \"t\" does not exist"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refused")
    void refusesWhatCannotBeRight(String setup, String statement, String message, TestDatabase database) {
        database.run(setup);
        Migrator migrator = migrator(database, "table=t", statement);
        assertThatThrownBy(migrator::upgrade).hasMessageContaining(message);
    }

    @Test
    void anErrorIsAtItsLine(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY)");
        Migrator migrator = migrator(database, "table=t", "UPDATE t\nSET id = 1\nWHERE none = 2");
        MigrateException ex = catchThrowableOfType(MigrateException.class, migrator::upgrade);
        assertThat(ex.diagnostic().message()).isEqualTo("column \"none\" does not exist");
        assertThat(String.valueOf(ex.diagnostic().location())).endsWith(":9");
    }

    @Test
    void aRoleThatTheSectionHasTakenNeedNotWriteTheNotes(TestDatabase database) {
        String role = "role_" + database.name();
        database.run("CREATE ROLE " + role,
                "CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0); INSERT INTO t" + ROWS,
                "GRANT SELECT, UPDATE ON t TO " + role);
        try {
            this.folder.addOutside("0001", "",
                    "SET ROLE " + role + ";\n-- migrate:backfill table=t batch=100\nUPDATE t SET n = n + 1 WHERE n < 1",
                    "");
            Migrator.builder(database.dataSource()).locations(this.folder.location()).build().upgrade();
            assertThat(database.strings("SELECT DISTINCT n::text FROM t")).containsExactly("1");
        }
        finally {
            database.run("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void theDowngradeOfAnOlderTextIsCarriedOutInBatchesToo(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 0); INSERT INTO t" + ROWS);
        this.folder.addOutside("0001", "", "-- migrate:backfill table=t batch=100\nUPDATE t SET n = n + 1",
                "-- migrate:backfill table=t batch=100\nUPDATE t SET n = n - 1");
        Migrator.builder(database.dataSource()).locations(this.folder.location()).build().upgrade();
        Migrator.builder(database.dataSource()).locations(this.folder.location()).build().downgrade("base");
        assertThat(database.strings("SELECT (count(DISTINCT xmin::text) > 5)::text || sum(n) FROM t"))
            .containsExactly("true0");
    }

    /** A statement, and the rows that are not as it should leave them. */
    record Changed(String name, String setup, String statement, String wrong) {

        String options() {
            return "table=" + BatchedChange.of(this.statement).table().sql() + " batch=70";
        }

        String wrongRows() {
            return "SELECT count(*)::text FROM (" + this.wrong + ") w";
        }

        @Override
        public String toString() {
            return this.name;
        }

    }

}
