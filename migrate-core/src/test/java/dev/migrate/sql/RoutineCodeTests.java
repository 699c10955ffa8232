package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutineCodeTests {

    private static SqlStatement statement(String sql) {
        return new SqlStatement(sql, SourceLocation.of("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN COMMIT; END $$", "DO 'BEGIN UPDATE t SET a = ''x''; rollback; END'",
            "DO $b$ <<l>> BEGIN IF true THEN COMMIT AND CHAIN; END IF; END $b$ LANGUAGE plpgsql",
            "DO LANGUAGE plpgsql $$ BEGIN LOOP CALL p(); END LOOP; END $$",
            "DO $$ BEGIN PERFORM 1; DO 'BEGIN COMMIT; END'; END $$", "DO E'BEGIN COMM\\x49T; END'",
            "DO 'BEGIN' \n ' COMMIT; END'", "DO LANGUAGE plpython3u $$ plpy.commit() $$",
            "DO LANGUAGE 'plperl' $$ spi_commit(); $$", "DO $$ BEGIN <<l>> COMMIT; END $$" })
    void blocksThatMayCommit(String sql) {
        assertThat(statement(sql).isCommittingBlock()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN END $$",
            "DO $$ BEGIN INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING; END $$ LANGUAGE 'plpgsql'",
            "DO $$ BEGIN INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 1; END $$",
            "DO $$ BEGIN EXECUTE 'COMMIT'; /* COMMIT; */ PERFORM '; COMMIT;'; -- ; COMMIT\nEND $$",
            "DO $$ BEGIN SELECT commit, rollback FROM call; NEW.commit := 1; END $$",
            "DO $$ BEGIN CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING; END $$", "CALL p()", "COMMIT" })
    void statementsThatEndNoTransactionAsBlocks(String sql) {
        assertThat(statement(sql).isCommittingBlock()).isFalse();
    }

    @Test
    void proceduresInSqlCannotCommit() {
        assertThat(RoutineCode.mayCommit("sql", "SELECT 1; COMMIT")).isFalse();
        assertThat(RoutineCode.mayCommit("c", "symbol")).isTrue();
    }

    @Test
    void theProcedureThatIsCalled() {
        assertThat(statement("CALL \"A\".p(1)").calledProcedure()).isEqualTo(new QualifiedName("A", "p"));
        assertThat(statement("SELECT 1").calledProcedure()).isNull();
    }

}
