package dev.migrate.history;

import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import java.time.Duration;
import java.time.Instant;

/**
 * A row to be written to the history.
 *
 * @param revision what ran
 * @param direction which way
 * @param outcome how it ended
 * @param statementsDone how many statements are done
 * @param statements how many there are
 * @param started when it began
 * @param duration how long it took
 */
public record StepEntry(RecordedRevision revision, Direction direction, Outcome outcome, int statementsDone,
        int statements, Instant started, Duration duration) {

}
