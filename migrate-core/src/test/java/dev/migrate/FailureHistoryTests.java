package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.StepFailure;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
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

}
