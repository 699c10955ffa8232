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
    void aFailureThatWasMadeGoodIsForgotten(TestDatabase database) throws SQLException {
        DatabaseState state = stateAfter(database, Outcome.PARTIAL, Outcome.FAILED, Outcome.STAMPED);
        assertThat(state.settled()).hasEntrySatisfying("0001",
                (step) -> assertThat(step.outcome()).isEqualTo(Outcome.STAMPED));
        assertThat(state.unsettled()).isEmpty();
    }

}
