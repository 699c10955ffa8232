package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenStatementTests {

    private static @Nullable OpenStatement open(String sql) {
        return new SqlStatement(sql, SourceLocation.of("s")).open();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            CREATE INDEX CONCURRENTLY i ON t (a)                            | i  | - | t | false
            create unique index concurrently if not exists "I" on only S.T using btree (a) | I | s | t | true
            CREATE INDEX CONCURRENTLY ON "S"."T" (a)                        | -  | S | T | false
            CREATE INDEX CONCURRENTLY i ON d.s.t (a)                        | i  | s | t | false
            """)
    void anIndexIsKnownByNameAndTable(String sql, String index, String schema, String table, boolean exists) {
        assertThat(open(sql)).isEqualTo(new OpenStatement.CreateIndex(index, new QualifiedName(schema, table), exists));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0',
            textBlock = """
                    DROP INDEX CONCURRENTLY s."I"                          | DropIndex[index="s"."I"]
                    drop /* x */ index concurrently if exists i            | DropIndex[index="i"]
                    REINDEX INDEX CONCURRENTLY s.i                         | Reindex[scope=INDEX, name="s"."i"]
                    REINDEX (VERBOSE, CONCURRENTLY on) TABLE t             | Reindex[scope=TABLE, name="t"]
                    REINDEX SCHEMA CONCURRENTLY "S"                        | Reindex[scope=SCHEMA, name="S"]
                    REINDEX DATABASE CONCURRENTLY                          | Reindex[scope=DATABASE, name=null]
                    ALTER TABLE t DETACH PARTITION s.p CONCURRENTLY        | DetachPartition[table="t", partition="s"."p"]
                    ALTER TABLE IF EXISTS ONLY t * DETACH PARTITION p CONCURRENTLY | DetachPartition[table="t", partition="p"]
                    CREATE DATABASE "D" TEMPLATE template0                 | SharedObject[kind=DATABASE, name=D, created=true]
                    DROP DATABASE IF EXISTS d WITH (FORCE)                 | SharedObject[kind=DATABASE, name=d, created=false]
                    CREATE TABLESPACE t LOCATION 'x'                       | SharedObject[kind=TABLESPACE, name=t, created=true]
                    DROP SUBSCRIPTION s                                    | SharedObject[kind=SUBSCRIPTION, name=s, created=false]
                    ALTER SUBSCRIPTION s ADD PUBLICATION a, "B" WITH (refresh = false) | Publications[subscription=s, publications=[a, B], added=true]
                    ALTER SUBSCRIPTION s DROP PUBLICATION a                | Publications[subscription=s, publications=[a], added=false]
                    ALTER SUBSCRIPTION s SET PUBLICATION a                 | Repeatable[isRefusedInTransaction=false]
                    CLUSTER t                                              | Repeatable[isRefusedInTransaction=false]
                    CLUSTER VERBOSE                                        | Repeatable[isRefusedInTransaction=true]
                    REINDEX TABLE t                                        | Repeatable[isRefusedInTransaction=false]
                    REINDEX SCHEMA s                                       | Repeatable[isRefusedInTransaction=true]
                    VACUUM t                                               | Repeatable[isRefusedInTransaction=true]
                    ALTER SYSTEM RESET ALL                                 | Repeatable[isRefusedInTransaction=true]
                    """)
    void othersAreKnownByTheirObjects(String sql, String open) {
        assertThat(open(sql)).hasToString(open);
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE INDEX i ON t (a)", "CREATE INDEX CONCURRENTLY", "CREATE INDEX CONCURRENTLY i ON",
            "DROP INDEX CONCURRENTLY", "DROP INDEX \"concurrently\"", "DO 'DROP INDEX CONCURRENTLY i'", "SELECT 1", "",
            "ALTER TABLE t DETACH PARTITION p FINALIZE", "ALTER TABLE t DETACH PARTITION p",
            "ALTER DATABASE d SET a = 1", "CREATE UNIQUE INDEX i ON t (a)", "ALTER TYPE e ADD VALUE 'x'",
            "ALTER TABLE t VALIDATE CONSTRAINT c" })
    void mostStatementsAreDoneOrNot(String sql) {
        assertThat(open(sql)).isNull();
    }

}
