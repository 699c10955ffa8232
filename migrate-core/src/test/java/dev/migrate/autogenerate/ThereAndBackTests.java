package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a live database after an upgrade that needed no permission, and back. */
@PostgresTest
class ThereAndBackTests {

    private static final String ROW = """
            SELECT string_agg(coalesce(value, '-'), ' / ' ORDER BY key)
            FROM (SELECT (jsonb_each_text(to_jsonb(t))).* FROM t) AS v
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-",
            textBlock = """
                    CREATE TABLE t (a int, h int GENERATED ALWAYS AS (a + 1) STORED); INSERT INTO t VALUES (5); | CREATE TABLE t (a bigint, h int); | 5 / 6 => 5 / 6
                    CREATE TABLE t (a int, b int, h int GENERATED ALWAYS AS (a + b) STORED); INSERT INTO t VALUES (5, 2); | CREATE TABLE t (a bigint, b text, h bigint); | 5 / 2 / 7 => 5 / 2 / 7
                    CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE t (a e, h bool GENERATED ALWAYS AS (a = 'x') STORED); INSERT INTO t VALUES ('x'); | CREATE TYPE e AS ENUM ('y', 'x'); CREATE TABLE t (a e, h bool); | x / true => x / true
                    CREATE TABLE t (a text); INSERT INTO t VALUES ('l'); | CREATE TABLE t (a text[]); | ["l"] => l
                    CREATE TABLE t (a text, b int); INSERT INTO t VALUES ('{a,b}', 3); | CREATE TABLE t (a text[], b int[]); | ["{a,b}"] / [3] => {a,b} / 3
                    CREATE TABLE t (a int[]); INSERT INTO t VALUES ('{1,NULL,3}'); | CREATE TABLE t (a text); | {1,NULL,3} => [1, null, 3]
                    CREATE TABLE t (a text[]); INSERT INTO t VALUES ('{a,"b c",NULL}'); | CREATE TABLE t (a text); | {a,"b c",NULL} => ["a", "b c", null]
                    CREATE TABLE t (a varchar(3)[]); INSERT INTO t VALUES ('{a,"b c"}'); | CREATE TABLE t (a varchar(40)); | {a,"b c"} => ["a", "b c"]
                    CREATE TABLE t (a int[]); INSERT INTO t VALUES ('{{1,2},{3,NULL}}'); | CREATE TABLE t (a jsonb); | [[1, 2], [3, null]] => [[1, 2], [3, null]]
                    CREATE TABLE t (a uuid); INSERT INTO t VALUES ('5a2f0f0e-7a4e-4d35-8d2b-0b0e5c1c7f11'); | CREATE TABLE t (a jsonb); | 5a2f0f0e-7a4e-4d35-8d2b-0b0e5c1c7f11 => 5a2f0f0e-7a4e-4d35-8d2b-0b0e5c1c7f11
                    CREATE TABLE t (a float8[]); INSERT INTO t VALUES ('{NaN,1.5}'); | CREATE TABLE t (a json); | ["NaN", 1.5] => ["NaN", 1.5]
                    CREATE TABLE t (a float8, b date, c inet); INSERT INTO t VALUES ('NaN', '2024-05-01', '10.0.0.1'); | CREATE TABLE t (a jsonb, b json, c jsonb); | NaN / 2024-05-01 / 10.0.0.1 => NaN / 2024-05-01 / 10.0.0.1
                    CREATE TYPE k AS (x int, y text); CREATE TABLE t (a k); INSERT INTO t VALUES ('(1,b c)'); | CREATE TYPE k AS (x int, y text); CREATE TABLE t (a jsonb); | {"x": 1, "y": "b c"} => {"x": 1, "y": "b c"}
                    CREATE TYPE e AS ENUM ('x', 'y z'); CREATE TABLE t (a e[], b e); INSERT INTO t VALUES ('{x,y z}', 'x'); | CREATE TYPE e AS ENUM ('x', 'y z'); CREATE TABLE t (a json, b jsonb); | ["x", "y z"] / x => ["x", "y z"] / x
                    CREATE TYPE e AS ENUM ('x'); CREATE TABLE t (a text); INSERT INTO t VALUES ('y'); | CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE t (a e); | y => y
                    CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE t (a e); INSERT INTO t VALUES ('y'); | CREATE TYPE e AS ENUM ('x'); CREATE TABLE t (a text); | y => y
                    CREATE TYPE e AS ENUM ('x'); CREATE TABLE t (a text[]); INSERT INTO t VALUES ('{y}'); | CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE t (a e[]); | ["y"] => ["y"]
                    CREATE TABLE t (a int4range, b tsrange); INSERT INTO t VALUES ('[1,5)', 'empty'); | CREATE TABLE t (a int4multirange, b tsmultirange); | {[1,5)} / {} => [1,5) / empty
                    CREATE SCHEMA s; CREATE EXTENSION hstore WITH SCHEMA s; CREATE TABLE t (a s.hstore); INSERT INTO t VALUES ('a=>1,"b c"=>NULL'); | CREATE SCHEMA s; CREATE EXTENSION hstore WITH SCHEMA s; CREATE TABLE t (a jsonb); | {"a": "1", "b c": null} => {"a": "1", "b c": null}
                    """)
    void rowsAreWhatTheyWere(String live, String desired, String upAndDown, TestDatabase database) {
        String[] expected = upAndDown.split(" => ", -1);
        Service service = new Service(database, this.folder).at("0001", "none", live, "SELECT 1;").wants(desired);
        AutogenerateReport report = service.autogenerate("Convert");
        assertThat(report.findings()).isEmpty();
        service.migrator().upgrade();
        assertThat(database.strings(ROW)).containsExactly(expected[0]);
        assertThat(service.autogenerate("Again", Option.NO_CHECK_ROWS).changes()).isEmpty();
        service.migrator().downgrade("0001");
        assertThat(database.strings(ROW)).containsExactly(expected[1]);
    }

}
