package dev.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step's statements get its timeouts, and nothing else changes for them. */
@PostgresTest
class TimeoutsTests {

    private static final String SEEN = """
            CREATE TABLE seen AS
                SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout') AS timeouts;
            """;

    private static final String SEEN_AGAIN = """
            INSERT INTO seen SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout');
            """;

    private RevisionFolder folder;

    @BeforeEach
    void createFolder(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
    }

    private void upgrade(TestDatabase database) {
        Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .statementTimeout(Duration.ofMinutes(2))
            .build()
            .upgrade();
    }

    private static String revision(String id, String revises, String options, String up) {
        return "-- revision: %s%n-- revises: %s%n-- migrate:up %s%n%s".formatted(id, revises, options, up);
    }

    @Test
    void eachStepHasTheTimeoutsOfItsSectionElseOfTheSettings(TestDatabase database) {
        this.folder.write("0001", revision("0001", "", "", SEEN + SEEN_AGAIN))
            .write("0002", revision("0002", "0001", "lock-timeout:5s, statement-timeout:0", SEEN_AGAIN))
            .write("0003", revision("0003", "0002", "transaction:false", SEEN_AGAIN));
        upgrade(database);
        assertThat(database.jdbc().sql("SELECT timeouts FROM seen").query(String.class).list())
            .containsExactly("100ms 2min", "100ms 2min", "5s 0", "100ms 2min");
    }

    @ParameterizedTest
    @ValueSource(strings = { "DO $$ BEGIN /* not concurrently */ %s END $$;",
            "DO $$ BEGIN %s END $$ -- concurrently\n;", "DO $$ BEGIN PERFORM 'CREATE INDEX CONCURRENTLY'; %s END $$;",
            "CREATE PROCEDURE concurrently() LANGUAGE plpgsql AS 'BEGIN %s END'; CALL concurrently();" })
    void theWordConcurrentlyTakesNoTimeoutAway(String statement, TestDatabase database) {
        String seen = "CREATE TABLE seen AS SELECT current_setting($x$lock_timeout$x$) AS timeouts;";
        this.folder.write("0001", revision("0001", "", "transaction:false", statement.formatted(seen)));
        upgrade(database);
        assertThat(database.strings("SELECT timeouts FROM seen")).containsExactly("100ms");
    }

    @Test
    void anErrorOfTheFirstStatementNamesItsOwnLine(TestDatabase database) {
        this.folder.write("0001", revision("0001", "", "", "SELECT\n    1,\n    missing;\n"));
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> upgrade(database))
            .satisfies((ex) -> assertThat(ex.diagnostic().location()).asString().endsWith("0001.sql:6"));
    }

    @Test
    void theFirstStatementMayChooseTheIsolationLevel(TestDatabase database) {
        this.folder.write("0001", revision("0001", "", "", """
                SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
                CREATE TABLE seen AS SELECT current_setting('transaction_isolation') AS level;
                """));
        upgrade(database);
        assertThat(database.jdbc().sql("SELECT level FROM seen").query(String.class).single())
            .isEqualTo("serializable");
    }

    @Test
    void theFirstStatementMayHoldSemicolons(TestDatabase database) {
        this.folder.write("0001", revision("0001", "", "", """
                CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT n; SELECT 2 * n; END;
                CREATE TABLE seen AS SELECT twice(21) AS two;
                """));
        upgrade(database);
        assertThat(database.jdbc().sql("SELECT two FROM seen").query(Integer.class).single()).isEqualTo(42);
    }

}
