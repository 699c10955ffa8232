package dev.migrate.history;

import dev.migrate.report.Outcome;
import dev.migrate.report.StepFailure;
import dev.migrate.revision.Direction;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
 * @param failure why it failed; null if it did not
 */
public record StepEntry(RecordedRevision revision, Direction direction, Outcome outcome, int statementsDone,
        int statements, Instant started, Duration duration, @Nullable StepFailure failure) {

    /**
     * Is a row of a step that did not fail.
     * @param revision what ran
     * @param direction which way
     * @param outcome how it ended
     * @param statementsDone how many statements are done
     * @param statements how many there are
     * @param started when it began
     * @param duration how long it took
     */
    public StepEntry(RecordedRevision revision, Direction direction, Outcome outcome, int statementsDone,
            int statements, Instant started, Duration duration) {
        this(revision, direction, outcome, statementsDone, statements, started, duration, null);
    }

    /**
     * Gives the row with the reason for which the step failed.
     * @param reason why
     * @return the row
     */
    public StepEntry because(StepFailure reason) {
        return new StepEntry(this.revision, this.direction, this.outcome, this.statementsDone, this.statements,
                this.started, this.duration, reason);
    }

    /**
     * Gives the row with another downgrade.
     * @param section the downgrade that the history keeps; null for none
     * @return the row
     */
    public StepEntry withDowngrade(@Nullable String section) {
        RecordedRevision kept = new RecordedRevision(this.revision.id(), this.revision.revises(),
                this.revision.dependsOn(), this.revision.message(), this.revision.checksum(), section);
        return new StepEntry(kept, this.direction, this.outcome, this.statementsDone, this.statements, this.started,
                this.duration, this.failure);
    }

}
