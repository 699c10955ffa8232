package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementTests {

    @ParameterizedTest
    @ValueSource(strings = { "CREATE INDEX CONCURRENTLY i ON t (a)", "create unique index concurrently on t (a)",
            "DROP INDEX CONCURRENTLY IF EXISTS i", "REINDEX INDEX CONCURRENTLY i", "REINDEX (CONCURRENTLY) TABLE t",
            "REINDEX (VERBOSE, CONCURRENTLY on) INDEX i", "REINDEX DATABASE d", "REINDEX SYSTEM d", "REINDEX SCHEMA s",
            "VACUUM", "VACUUM (ANALYZE) t", "CLUSTER", "CLUSTER VERBOSE", "CLUSTER (VERBOSE)", "CREATE DATABASE d",
            "DROP DATABASE d", "CREATE TABLESPACE t LOCATION 'x'", "DROP TABLESPACE t", "CREATE SUBSCRIPTION s",
            "DROP SUBSCRIPTION s", "ALTER SUBSCRIPTION s REFRESH PUBLICATION", "ALTER SYSTEM SET a = 1",
            "ALTER DATABASE \"d\" SET TABLESPACE t", "ALTER TABLE p DETACH PARTITION a.b CONCURRENTLY", "CALL p()",
            "DO $$ BEGIN END $$", "SET search_path = a", "SET SESSION a = 1", "RESET ALL", "DISCARD ALL",
            "CREATE /* x */ INDEX\nCONCURRENTLY i ON t (a)", "REINDEX TABLE t", "REINDEX (CONCURRENTLY false) TABLE t",
            "CLUSTER (VERBOSE) t USING i" })
    void someStatementsCannotShareATransaction(String sql) {
        assertThat(statement(sql).needsAutocommit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE INDEX i ON t (a)", "CREATE INDEX concurrently_i ON t (a)", "DROP INDEX i",
            "ALTER SUBSCRIPTION s RENAME TO r", "ALTER SUBSCRIPTION s OWNER TO o", "ALTER DATABASE d SET a = 1",
            "ALTER TYPE e ADD VALUE 'x'", "ALTER TABLE p DETACH PARTITION a",
            "ALTER TABLE p DETACH PARTITION a FINALIZE", "SET LOCAL a = 1", "SET CONSTRAINTS ALL DEFERRED",
            "SET TRANSACTION READ ONLY", "LISTEN a", "CHECKPOINT", "SELECT 1",
            "REFRESH MATERIALIZED VIEW CONCURRENTLY v", "COMMENT ON DATABASE d IS 'CREATE DATABASE'",
            "CREATE TABLE database (a int)", "\"VACUUM\"", "" })
    void mostStatementsCanShareATransaction(String sql) {
        assertThat(statement(sql).needsAutocommit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE INDEX CONCURRENTLY i ON t (a)", "create unique index concurrently on t (a)",
            "CREATE /* x */ INDEX\nCONCURRENTLY i ON t (a)", "DROP INDEX CONCURRENTLY IF EXISTS i",
            "REINDEX INDEX CONCURRENTLY i", "REINDEX (CONCURRENTLY) TABLE t",
            "REINDEX (VERBOSE, CONCURRENTLY on) INDEX i", "REINDEX (CONCURRENTLY off, CONCURRENTLY) TABLE t",
            "REINDEX DATABASE CONCURRENTLY d", "REINDEX SCHEMA CONCURRENTLY s",
            "ALTER TABLE p DETACH PARTITION a.b CONCURRENTLY",
            "ALTER TABLE IF EXISTS ONLY \"p\" DETACH PARTITION \"concurrently\" CONCURRENTLY" })
    void someStatementsWaitWithoutMakingOthersWait(String sql) {
        assertThat(statement(sql).isConcurrent()).isTrue();
        assertThat(statement(sql).needsAutocommit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN EXECUTE 'x'; END $$ /* not concurrently */",
            "DO 'CREATE INDEX CONCURRENTLY i'", "DO $$ BEGIN /* DROP INDEX CONCURRENTLY */ END $$",
            "CALL concurrently()", "CALL p('concurrently')", "CALL p() -- concurrently", "VACUUM \"concurrently\"",
            "VACUUM t -- concurrently", "SET a = 'concurrently'", "CREATE INDEX \"concurrently\" ON t (a)",
            "DROP INDEX \"concurrently\"", "DROP INDEX a.\"CONCURRENTLY\"", "REINDEX SCHEMA \"concurrently\"",
            "REINDEX (CONCURRENTLY false) SCHEMA s", "REINDEX (CONCURRENTLY 0) TABLE t",
            "REINDEX (CONCURRENTLY 'off') TABLE t", "REINDEX (CONCURRENTLY, CONCURRENTLY off) DATABASE d",
            "ALTER SYSTEM SET a = 'concurrently'", "CREATE DATABASE \"concurrently\"",
            "ALTER TABLE p DETACH PARTITION \"concurrently\"",
            "ALTER TABLE p DETACH PARTITION a /* concurrently */ FINALIZE", "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
            "" })
    void theWordAloneMakesNoStatementConcurrent(String sql) {
        assertThat(statement(sql).isConcurrent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            do $$ BEGIN END $$      | DO
            ((select f()))          | SELECT
            WITH a AS (SELECT 1)    | WITH
            "SET"                   |
            DO_IT                   | DO_IT
            """)
    void aStatementIsKnownByItsFirstWord(String sql, String command) {
        assertThat(statement(sql).command()).isEqualTo((command != null) ? command : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            SET ROLE a                                        | true
            set session authorization a                       | true
            SET TIME ZONE 'UTC'                               | true
            SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY | true
            RESET ROLE                                        | true
            DISCARD TEMP                                      | true
            SELECT pg_catalog.set_config('search_path', '', false) | true
            SELECT SET_CONFIG ('a', 'b', true)                | true
            SELECT 'set_config(a)'                            | false
            SELECT set_config FROM t                          | false
            SET LOCAL a = 1                                   | false
            UPDATE t SET a = 1                                | false
            """)
    void aSettingThatOutlivesItsTransactionIsSeen(String sql, boolean changes) {
        assertThat(statement(sql).changesSession()).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            SET search_path = a                       | true
            set local role x                          | true
            SET SESSION AUTHORIZATION x               | true
            SET CONSTRAINTS ALL DEFERRED              | true
            RESET ALL                                 | true
            DISCARD ALL                               | true
            SELECT pg_catalog.set_config('a', '', t)  | true
            SET LOCAL lock_timeout = '5s'             | false
            SET SESSION statement_timeout TO 0        | false
            SET work_mem = '1GB'                      | false
            UPDATE t SET search_path = 1              | false
            SELECT 'set_config(1)'                    | false
            """)
    void aSettingThatLaterStatementsWouldSeeIsSeen(String sql, boolean changes) {
        assertThat(statement(sql).changesSetting()).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            DROP INDEX a.B, "C"                  | "drop" "index" "a"."b" "C"
            ALTER TABLE d.s.t ADD c int          | "alter" "table" "s"."t" "d"."s" "add" "c" "int"
            SELECT a . b, t.* FROM x             | "select" "a"."b" "t" "from" "x"
            SELECT 'a', $$b$$ -- c               | "select"
            TABLE U&"d\\0061t" ; TABLE Ä          | "table" "dat" "Ä"
            TABLE U&"d!0061t" UESCAPE '!'        | "table" "dat"
            TABLE "a""b"                         | "table" "a""b"
            TABLE U&"\\\\\\+000061"                 | "table" "\\a"
            """)
    void namesAreAsPostgresqlStoresThem(String sql, String names) {
        assertThat(statement(sql).names()).extracting(QualifiedName::toString)
            .containsExactlyElementsOf(List.of(names.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "SELECT '--'", "SELECT 1 AS \"--\"", "SELECT $$ -- $$", "SELECT /* -- */ 1",
            "SELECT 1 -- one\n" })
    void aSemicolonStandsBehindItsStatement(String sql) {
        assertThat(statement(sql).terminated()).isEqualTo(sql + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = { "SELECT 1 -- one", "SELECT 1 /* - */ --" })
    void aSemicolonStandsBelowAComment(String sql) {
        assertThat(statement(sql).terminated()).isEqualTo(sql + "\n;");
    }

    @Test
    void aNameIsCutTo63BytesAtACharacter() {
        assertThat(statement("é".repeat(40)).names()).containsExactly(new QualifiedName(null, "é".repeat(31)));
        assertThat(statement("\"" + "a".repeat(70) + "\"").names())
            .containsExactly(new QualifiedName(null, "a".repeat(63)));
    }

    @Test
    void aPositionIsFoundInCharactersAsPostgresqlCounts() {
        SqlStatement statement = new SqlStatement("😀\n😀b\r\nc", new SourceLocation("a.sql", 5));
        assertThat(statement.locate(0).line()).isEqualTo(5);
        assertThat(statement.locate(1).line()).isEqualTo(5);
        assertThat(statement.locate(3).line()).isEqualTo(6);
        assertThat(statement.locate(4).line()).isEqualTo(6);
        assertThat(statement.locate(7).line()).isEqualTo(7);
        assertThat(statement.locate(99).line()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '`', textBlock = """
            CREATE EXTENSION hstore VERSION '1.4' | hstore
            create extension if not exists "My-Ext" with schema version cascade version "1" | My-Ext
            CREATE /* x */ EXTENSION hstore SCHEMA a VERSION v1 CASCADE | hstore
            ALTER EXTENSION hstore UPDATE TO '1.5' | hstore
            ALTER EXTENSION hstore UPDATE | none
            ALTER EXTENSION hstore SET SCHEMA version | none
            CREATE EXTENSION version | none
            CREATE EXTENSION hstore -- VERSION '1.4' | none
            CREATE EXTENSION hstore SCHEMA version | none
            SELECT 'CREATE EXTENSION hstore VERSION 1' | none
            """)
    void theExtensionWhoseVersionIsSaidIsKnown(String sql, @Nullable String extension) {
        assertThat(statement(sql).versionedExtension()).isEqualTo(extension);
    }

    private static SqlStatement statement(String sql) {
        return new SqlStatement(sql, SourceLocation.of("a.sql").atLine(1));
    }

}
