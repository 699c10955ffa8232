package dev.migrate.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.history.HistoryWriter.Author;
import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest
class HistoryReaderTests {

    private static final HistoryTables TABLES = new HistoryTables("public", "migrate_version", "migrate_history");

    private static DatabaseState stateAfter(TestDatabase database, Outcome... outcomes) throws SQLException {
        HistoryWriter writer = new HistoryWriter(database.jdbc(), TABLES, new Author("tests", "here"));
        writer.createTables();
        for (Outcome outcome : outcomes) {
            Direction direction = (outcome == Outcome.REVERTED) ? Direction.DOWNGRADE : Direction.UPGRADE;
            RecordedRevision revision = new RecordedRevision("0001", List.of(), List.of(), "one", "v1:1", null);
            writer.append(new StepEntry(revision, direction, outcome, 1, 2, Instant.EPOCH, Duration.ZERO));
        }
        try (Connection connection = database.dataSource().getConnection()) {
            return new HistoryReader(TABLES).read(connection);
        }
    }

    @Test
    void theLastStepThatEndedWellIsTheSettledOne(TestDatabase database) throws SQLException {
        DatabaseState state = stateAfter(database, Outcome.APPLIED, Outcome.REVERTED, Outcome.APPLIED);
        assertThat(state.settled()).containsOnlyKeys("0001");
        assertThat(state.settled()).hasEntrySatisfying("0001", (step) -> assertThat(step.number()).isEqualTo(3));
        assertThat(state.unsettled()).isEmpty();
    }

    @Test
    void aFailureAfterTheLastSettledStepIsUnsettled(TestDatabase database) throws SQLException {
        DatabaseState state = stateAfter(database, Outcome.APPLIED, Outcome.REVERTED, Outcome.FAILED, Outcome.PARTIAL);
        assertThat(state.settled()).hasEntrySatisfying("0001",
                (step) -> assertThat(step.outcome()).isEqualTo(Outcome.REVERTED));
        assertThat(state.unsettled()).hasEntrySatisfying("0001",
                (step) -> assertThat(step.outcome()).isEqualTo(Outcome.PARTIAL));
    }

    @Test
    void aTableOfAnEarlierVersionIsReadAndCompleted(TestDatabase database) throws SQLException {
        stateAfter(database, Outcome.APPLIED, Outcome.PARTIAL);
        database.run("UPDATE migrate_history SET checksum = 'v1:1 begun v1:2' WHERE outcome = 'partial'",
                "ALTER TABLE migrate_history DROP COLUMN begun_checksum, DROP COLUMN failure_code, DROP COLUMN failure_state");
        HistoryWriter writer = new HistoryWriter(database.jdbc(), TABLES, new Author("tests", "here"));
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(new HistoryReader(TABLES).read(connection).unsettled()).containsOnlyKeys("0001");
            assertThat(writer.isHistoryIncomplete()).isTrue();
            writer.completeHistory();
            assertThat(writer.isHistoryIncomplete()).isFalse();
            DatabaseState state = new HistoryReader(TABLES).read(connection);
            assertThat(state.unsettled().get("0001")).extracting(StepRecord::checksum, StepRecord::begunChecksum)
                .containsExactly("v1:1", "v1:2");
            assertThat(state.settled().get("0001")).extracting(StepRecord::checksum, StepRecord::begunChecksum)
                .containsExactly("v1:1", null);
        }
    }

    @Test
    void tablesThatAreNotThereAreNotIncomplete(TestDatabase database) {
        assertThat(new HistoryWriter(database.jdbc(), TABLES, new Author("tests", "here")).isHistoryIncomplete())
            .isFalse();
    }

    @Test
    void aFailureThatWasMadeGoodIsForgotten(TestDatabase database) throws SQLException {
        DatabaseState state = stateAfter(database, Outcome.PARTIAL, Outcome.FAILED, Outcome.STAMPED);
        assertThat(state.settled()).hasEntrySatisfying("0001",
                (step) -> assertThat(step.outcome()).isEqualTo(Outcome.STAMPED));
        assertThat(state.unsettled()).isEmpty();
    }

}
