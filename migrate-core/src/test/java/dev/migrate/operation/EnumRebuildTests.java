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
 * What becomes of rows when an enum is built anew, and what keeps it from that: it is
 * named, and nothing changes.
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
                    CREATE TYPE pair AS (m mood); CREATE TABLE t (p pair)                    | column "t.p" uses it
                    CREATE FUNCTION f(mood, mood) RETURNS mood LANGUAGE sql AS 'SELECT $1'; \
                    CREATE AGGREGATE best(mood) (SFUNC = f, STYPE = mood)                    | function best(mood)
                    CREATE DOMAIN d AS mood; CREATE FUNCTION f(int, d) RETURNS int LANGUAGE sql AS 'SELECT $1'; \
                    CREATE AGGREGATE counted(d) (SFUNC = f, STYPE = int)                     | function counted(d)
                    CREATE TYPE moods AS RANGE (SUBTYPE = mood)                              | type moods
                    CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
                    CREATE CAST (mood AS int) WITH FUNCTION f(mood)                          | cast from mood to integer
                    CREATE FUNCTION f(mood) RETURNS int LANGUAGE sql AS 'SELECT 1'; \
                    CREATE DOMAIN d AS int CHECK (f('ok') = VALUE)                           | constraint d_check
                    CREATE TABLE t (m mood); \
                    CREATE RULE r AS ON INSERT TO t WHERE new.m = 'ok' DO INSTEAD NOTHING    | rule r on table t
                    CREATE DOMAIN d AS mood[]; CREATE TABLE t (a d[])                        | table t
                    """)
    void whatItCannotTakeDownIsNamed(String setup, String named, TestDatabase database) {
        database.run("CREATE TYPE mood AS ENUM ('sad', 'ok')", setup);
        List<String> before = CatalogText.of(database);
        Migrator migrator = migrator(database, (op) -> op.rebuildEnum("mood", "ok", "sad").was("sad", "ok"));
        assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrateException.class).hasMessageContaining(named);
        assertThat(CatalogText.of(database)).filteredOn((line) -> !line.equals("schema history")).isEqualTo(before);
    }

    private static Migrator migrator(TestDatabase database, Consumer<Operations> upgrade) {
        return Migrator.builder(database.dataSource())
            .javaMigrations(List.of(new OperationCase("", "", upgrade).migration()))
            .locations()
            .schema("history")
            .build();
    }

}
