package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.StepFailure;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the history keeps of a failure. */
@PostgresTest
class FailureHistoryTests {

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path).add("0001", "none",
                "CREATE TABLE person (name text); INSERT INTO person VALUES ('Ada Lovelace');", "");
    }

    private List<HistoryEntry> fail(TestDatabase database) {
        Migrator migrator = Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade);
        return migrator.history();
    }

    @Test
    void aFailureIsKeptWithItsCodeStateMessageAndPlace(TestDatabase database) {
        this.folder.add("0002", "0001", "SELECT 1;\nSELECT * FROM nowhere;", "");
        HistoryEntry last = fail(database).get(1);
        assertThat(last.failure()).isNotNull()
            .extracting(StepFailure::code, StepFailure::sqlState, StepFailure::message)
            .containsExactly("MIG-0301", "42P01", "relation \"nowhere\" does not exist");
        assertThat(last.failure()).extracting(StepFailure::place).asString().matches("0002\\.sql:\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = { "SELECT name::integer FROM person;",
            "DO $$DECLARE who text := (SELECT name FROM person); BEGIN RAISE EXCEPTION '% is here', who; END$$;",
            "DO $$DECLARE who text := (SELECT name FROM person); BEGIN"
                    + " RAISE EXCEPTION '% is here', who USING ERRCODE = '23505'; END$$;",
            "DO $$DECLARE who text := (SELECT name FROM person); BEGIN EXECUTE 'SELECT ' || who; END$$;",
            "INSERT INTO person VALUES ('Ada Lovelace'); CREATE UNIQUE INDEX ON person (name);" })
    void noValueOfARowIsKept(String statement, TestDatabase database) {
        this.folder.add("0002", "0001", statement, "");
        assertThat(fail(database).get(1).failure()).isNotNull()
            .satisfies((failure) -> assertThat(failure.sqlState()).hasSize(5));
        assertThat(database.strings("SELECT h::text FROM migrate_history h WHERE revision = '0002'"))
            .allSatisfy((row) -> assertThat(row).doesNotContain("Ada").doesNotContain("Lovelace"));
    }

    @Test
    void aStepOutsideATransactionKeepsItBesideWhatIsDone(TestDatabase database) {
        this.folder.addOutside("0002", "0001", "INSERT INTO person VALUES ('Grace'); SELECT 1/0;", "");
        HistoryEntry last = fail(database).get(1);
        assertThat(last.statementsDone()).isOne();
        assertThat(last.failure()).extracting(StepFailure::sqlState).isEqualTo("22012");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aRunThatIsToldToStopWasInterrupted(boolean transactional, TestDatabase database) throws Exception {
        String sleep = "SELECT pg_sleep(600);";
        if (transactional) {
            this.folder.add("0002", "0001", sleep, "");
        }
        else {
            this.folder.addOutside("0002", "0001", "SELECT 1; " + sleep, "");
        }
        Migrator migrator = Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
        CompletableFuture<?> run = CompletableFuture.runAsync(migrator::upgrade);
        database.await("EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                + " AND datname = current_database())");
        migrator.maintenance().cancel();
        assertThat(run).failsWithin(Duration.ofSeconds(30));
        assertThat(migrator.history()).last()
            .extracting(HistoryEntry::failure)
            .extracting(StepFailure::code, StepFailure::sqlState)
            .containsExactly("MIG-0313", "57014");
    }

    @Test
    void aMessageThatPostgresCannotKeepIsKeptWithoutItsNul(TestDatabase database) {
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .javaMigrations(List.of(new Nul()))
            .build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty());
        assertThat(migrator.history()).last()
            .extracting(HistoryEntry::failure)
            .extracting(StepFailure::message)
            .isEqualTo("\"a\uFFFDb\" is refused");
    }

    @Test
    void aStatementThatSomebodyElseCancelsHasFailed(TestDatabase database) throws Exception {
        this.folder.add("0002", "0001", "SELECT pg_sleep(600);", "");
        Migrator migrator = Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
        CompletableFuture<?> run = CompletableFuture.runAsync(migrator::upgrade);
        database.await(
                "(SELECT coalesce(bool_or(pg_cancel_backend(pid)), false) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                        + " AND datname = current_database())");
        assertThat(run).failsWithin(Duration.ofSeconds(30));
        assertThat(migrator.history()).last()
            .extracting(HistoryEntry::failure)
            .extracting(StepFailure::code)
            .isEqualTo("MIG-0301");
    }

    @Test
    void aTableOfAnEarlierVersionIsReadAsItIsAndTakesTheNextFailure(TestDatabase database) {
        this.folder.add("0002", "0001", "SELECT 1/0;", "");
        fail(database);
        database.run("ALTER TABLE migrate_history DROP COLUMN failure_code, DROP COLUMN failure_state,"
                + " DROP COLUMN failure_message, DROP COLUMN failure_place");
        Migrator migrator = Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
        assertThat(migrator.history()).extracting(HistoryEntry::failure).containsOnlyNulls();
        assertThat(fail(database).get(2).failure()).isNotNull();
    }

    @MigrationRevision(id = "0002", revises = "0001")
    private static final class Nul implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.jdbc().sql("SELECT 1").query().singleValue();
            throw new MigrateException(Diagnostic.error(DiagnosticCode.BAD_SETTING, "\"a\0b\" is refused"));
        }

        @Override
        public void downgrade(Operations op) {
        }

    }

}
