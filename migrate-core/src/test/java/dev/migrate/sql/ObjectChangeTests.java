package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectChangeTests {

    private static boolean undoes(String one, String other) {
        return Objects.requireNonNull(change(one), one).undoes(Objects.requireNonNull(change(other), other));
    }

    private static @Nullable ObjectChange change(String sql) {
        return new SqlStatement(sql, SourceLocation.of("a.sql")).objectChange();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE t (a int, b int)                          | DROP TABLE t
            CREATE UNLOGGED TABLE IF NOT EXISTS app."T" (a int)    | DROP TABLE IF EXISTS app."T" CASCADE
            CREATE UNIQUE INDEX CONCURRENTLY i ON app.t (a, b)     | DROP INDEX CONCURRENTLY app.i
            create index I on only T (a)                           | DROP INDEX IF EXISTS "i"
            CREATE MATERIALIZED VIEW v AS SELECT 1                 | DROP MATERIALIZED VIEW v
            CREATE TYPE e AS ENUM ('a', 'b')                       | DROP TYPE e
            CREATE SCHEMA s                                        | DROP SCHEMA s
            ALTER TABLE t ADD COLUMN IF NOT EXISTS b numeric(1, 2) | ALTER TABLE IF EXISTS t DROP b
            ALTER TABLE ONLY t ADD b int                           | ALTER TABLE t DROP COLUMN b
            ALTER TABLE t ADD CONSTRAINT k CHECK (a IN (1, 2))     | ALTER TABLE t DROP CONSTRAINT IF EXISTS k
            ALTER TABLE t ALTER a SET NOT NULL                     | ALTER TABLE t ALTER COLUMN a DROP NOT NULL
            """)
    void oneUndoesTheOther(String created, String dropped) {
        assertThat(undoes(dropped, created)).isTrue();
        assertThat(undoes(created, dropped)).isTrue();
        assertThat(undoes(dropped, dropped)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "DROP TABLE a, b", "CREATE OR REPLACE VIEW v AS SELECT 1", "CREATE INDEX ON t (a)",
            "ALTER TABLE t ADD a int, ADD b int", "ALTER TABLE t ADD CHECK (a > 0)", "ALTER TABLE t ADD UNIQUE (a)",
            "ALTER TABLE t ALTER a DROP DEFAULT", "ALTER TABLE t RENAME a TO b", "UPDATE t SET a = 1", "SELECT 1",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE TABLE a.b.c (a int)",
            "ALTER TABLE t ADD NOT NULL a", "CREATE TEMP TABLE t ()" })
    void whatIsNotOneObjectIsNone(String sql) {
        assertThat(change(sql)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE t ()           | DROP VIEW t
            CREATE TABLE t ()           | DROP TABLE app.t
            CREATE TABLE t ()           | DROP TABLE "T"
            ALTER TABLE t ADD a int     | ALTER TABLE u DROP a
            ALTER TABLE t ADD a int     | ALTER TABLE t DROP CONSTRAINT a
            """)
    void anotherKindOrNameIsNotUndone(String created, String dropped) {
        assertThat(undoes(dropped, created)).isFalse();
    }

}
