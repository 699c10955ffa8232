package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of rows when an enum is rebuilt, and what keeps it from that: it is named,
 * and nothing changes.
 */
@PostgresTest
class EnumRebuildTests {

    @Test
    void rowsOfDomainsChangeToo(TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'ok')",
                "CREATE DOMAIN d AS mood; CREATE DOMAIN ds AS mood[]; CREATE TABLE t (a d, b ds, c d[], m mood[])",
                "INSERT INTO t VALUES ('sad', '{sad,ok}', '{sad}', '{ok,sad}')");
        migrator(database, (op) -> op.rebuildEnum("mood", "ok", "it's").replacing("sad", "it's").was("sad", "ok"))
            .upgrade();
        assertThat(database.strings("SELECT concat_ws(' ', a, b, c, m, pg_typeof(a), pg_typeof(c)) FROM t"))
            .containsExactly("it's {it's,ok} {it's} {ok,it's} d d[]");
        assertThat(database.strings("SELECT typname FROM pg_type WHERE typname LIKE '%rebuilt%'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~',
            textBlock = """
                    CREATE TABLE t (a int, m mood GENERATED ALWAYS AS ('ok'::mood) STORED)   | default value for column m of table t
                    CREATE TABLE t (m mood NOT NULL, x bool GENERATED ALWAYS AS (m = 'ok') STORED NOT NULL) | default value for column x of table t
                    CREATE TYPE pair AS (m mood); CREATE TABLE t (p pair)                    | column p of table t
                    CREATE TYPE pair AS (m mood); CREATE DOMAIN d AS pair[]; CREATE TYPE two AS (d d); \
                    CREATE MATERIALIZED VIEW mv AS SELECT NULL::two AS x                     | column x of materialized view mv
                    CREATE TABLE s (m mood); CREATE TABLE t (s s)                            | column s of table t
                    CREATE TYPE pair AS (m mood); CREATE TABLE t OF pair                     | column m of table t
                    CREATE TABLE a (m mood); CREATE TABLE b (m mood); CREATE TABLE t () INHERITS (a, b) | column m of table t
                    CREATE TABLE t (m mood) PARTITION BY LIST (m)                            | column m of table t
                    CREATE TABLE t (i int, m mood) PARTITION BY LIST (coalesce(m, 'ok'))     | column m of table t
                    CREATE DOMAIN d AS text CHECK (VALUE = 'ok'::mood::text)                 | constraint d_check
                    CREATE EXTENSION citext; CREATE VIEW v AS SELECT 'ok'::mood AS m; \
                    ALTER EXTENSION citext ADD VIEW v                                        | view v
                    CREATE FUNCTION f(mood, mood) RETURNS mood LANGUAGE sql AS 'SELECT $1'; \
                    CREATE AGGREGATE best(mood) (SFUNC = f, STYPE = mood)                    | function best(mood)
                    CREATE DOMAIN d AS mood; CREATE FUNCTION f(int, d) RETURNS int LANGUAGE sql AS 'SELECT $1'; \
                    CREATE AGGREGATE counted(d) (SFUNC = f, STYPE = int)                     | function counted(d)
                    CREATE TYPE moods AS RANGE (SUBTYPE = mood)                              | type moods
                    CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
                    CREATE CAST (mood AS int) WITH FUNCTION f(mood)                          | cast from mood to integer
                    CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
                    CREATE DOMAIN d AS int CHECK (f('ok') = VALUE)                           | constraint d_check
                    CREATE FUNCTION f(mood, mood) RETURNS bool LANGUAGE sql AS 'SELECT true'; \
                    CREATE OPERATOR === (LEFTARG = mood, RIGHTARG = mood, FUNCTION = f)      | operator ===(mood,mood)
                    CREATE TABLE t (m mood UNIQUE); CREATE TABLE u (m mood REFERENCES t (m)); ALTER TABLE u DISABLE TRIGGER ALL | on table u
                    CREATE DOMAIN d AS mood[]; CREATE TABLE t (a d[])                        | table t
                    """)
    void whatItCannotTakeDownIsNamed(String setup, String named, TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'ok')", setup);
        List<String> before = CatalogText.of(database);
        Migrator migrator = migrator(database, (op) -> op.rebuildEnum("mood", "ok", "sad").was("sad", "ok"));
        assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrateException.class).hasMessageContaining(named);
        assertThat(CatalogText.of(database)).filteredOn((line) -> !line.equals("schema history")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            CREATE DOMAIN mood AS text CHECK (VALUE IN ('sad', 'ok')); CREATE TABLE t (m mood)
            CREATE TYPE mood AS (sad int, ok int); CREATE TABLE t (m mood)
            CREATE TYPE mood AS RANGE (SUBTYPE = int)
            CREATE TABLE mood (sad int, ok int)
            """)
    void whatIsNotAnEnumIsLeftAsItIs(String setup, TestDatabase database) {
        database.run(setup);
        List<String> before = CatalogText.of(database);
        Migrator migrator = migrator(database, (op) -> op.rebuildEnum("mood", "ok", "sad").was("sad", "ok"));
        assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrateException.class)
            .hasMessageContaining("mood is not an enum");
        assertThat(CatalogText.of(database)).filteredOn((line) -> !line.equals("schema history")).isEqualTo(before);
    }

    @Test
    void othersReplaceTheDefaultsToo(TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'ok')",
                "CREATE DOMAIN d AS mood DEFAULT 'sad'; CREATE DOMAIN ds AS mood[] DEFAULT ARRAY['sad'::mood, 'ok']",
                "CREATE TABLE t (a mood DEFAULT 'sad', b mood[] DEFAULT '{sad,ok,NULL}', c d DEFAULT 'sad', e d, f ds, g text DEFAULT 'sad')",
                "CREATE VIEW v AS SELECT a, b FROM t; ALTER VIEW v ALTER a SET DEFAULT 'sad'");
        migrator(database,
                (op) -> op.rebuildEnum("mood", "ok", "it's \"{x}\"").replacing("sad", "it's \"{x}\"").was("sad", "ok"))
            .upgrade();
        database.run("INSERT INTO t DEFAULT VALUES", "INSERT INTO v (b) VALUES (NULL)");
        assertThat(database.strings("SELECT concat_ws(' ', a, b[1], b[2], b[3] IS NULL, c, e, f[1], f[2], g) FROM t"))
            .containsExactly("it's \"{x}\" it's \"{x}\" ok t it's \"{x}\" it's \"{x}\" it's \"{x}\" ok sad",
                    "it's \"{x}\" t it's \"{x}\" it's \"{x}\" it's \"{x}\" ok sad");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~',
            textBlock = """
                    CREATE TABLE t (m mood DEFAULT 'sad')                  | default value for column m of table t names "sad"
                    CREATE TABLE t (m mood[] DEFAULT '{ok,sad}')           | default value for column m of table t names "sad"
                    CREATE VIEW v AS SELECT 'sad'::mood AS m               | view v names "sad"
                    CREATE TABLE t (m mood CONSTRAINT k CHECK (m <> 'sad')) | constraint k on table t names "sad"
                    CREATE DOMAIN d AS mood DEFAULT 'sad'                  | type d names "sad"
                    CREATE DOMAIN d AS mood CHECK (VALUE <> 'sad')         | domain public.d names "sad"
                    CREATE TABLE "T t" ("M m" mood); INSERT INTO "T t" VALUES ('ok'), ('sad'), ('sad') | column "M m" of table "T t" has "sad" in 2 rows
                    CREATE DOMAIN d AS mood[]; CREATE TABLE t (m mood[], n d); INSERT INTO t VALUES ('{sad}', '{ok,sad}') | \
                    column m of table t has "sad" in 1 row, column n of table t has "sad" in 1 row
                    """)
    void whatHasAValueThatIsRemovedIsNamed(String setup, String named, TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'ok')", setup);
        List<String> before = CatalogText.of(database);
        Migrator migrator = migrator(database, (op) -> op.rebuildEnum("mood", "ok").was("sad", "ok"));
        assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrateException.class).hasMessageContaining(named);
        assertThat(CatalogText.of(database)).filteredOn((line) -> !line.equals("schema history")).isEqualTo(before);
    }

    @Test
    void theSessionIsAsItWas(TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'ok')");
        migrator(database, (op) -> {
            op.execute("SET LOCAL DateStyle = 'ISO, DMY'", "");
            op.execute("SET LOCAL jit = on", "");
            op.rebuildEnum("mood", "ok", "sad").was("sad", "ok");
            op.execute(
                    "CREATE TABLE t AS SELECT current_setting('DateStyle') AS a, current_setting('check_function_bodies') AS b, current_setting('jit') AS c",
                    "DROP TABLE t");
        }).upgrade();
        assertThat(database.strings("SELECT concat_ws(' ', a, b, c) FROM t")).containsExactly("ISO, DMY on on");
    }

    @Test
    void itsQueriesAreNotCompiled(TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE seen (jit text)",
                "CREATE FUNCTION see() RETURNS event_trigger LANGUAGE plpgsql AS "
                        + "'BEGIN INSERT INTO seen VALUES (current_setting(''jit'')); END'",
                "CREATE EVENT TRIGGER see ON ddl_command_end WHEN TAG IN ('CREATE TYPE') EXECUTE FUNCTION see()");
        migrator(database, (op) -> {
            op.execute("SET LOCAL jit = on", "");
            op.rebuildEnum("mood", "ok", "sad").was("sad", "ok");
        }).upgrade();
        assertThat(database.strings("SELECT jit FROM seen")).containsExactly("off");
    }

    private static Migrator migrator(TestDatabase database, Consumer<Operations> upgrade) {
        return Migrator.builder(database.dataSource())
            .javaMigrations(List.of(new OperationCase("", "", upgrade).migration()))
            .locations()
            .schema("history")
            .build();
    }

}
