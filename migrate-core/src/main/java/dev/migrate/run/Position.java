package dev.migrate.run;

import dev.migrate.history.RecordedRevision;
import dev.migrate.history.StepEntry;
import dev.migrate.history.StepRecord;
import dev.migrate.plan.MigrationStep;
import dev.migrate.report.Blocker;
import dev.migrate.report.Outcome;
import dev.migrate.report.RunningStep;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RowChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the run.
 *
 * @param step what to do
 * @param number its place in the run, counted from 1
 * @param of how many steps the run has
 * @param before the rows of the version table that it is planned for
 * @param seen the number of the revision's last history row that is known; 0 if there is
 * none
 * @param resumed the row of the attempt that is resumed; null if there is none
 * @param firstStatement how many of its statements are done already
 * @param begun true if a process died in the first of the others, outside a transaction
 * @param started when it began
 * @param startedNanos the same, for measuring
 */
record Position(MigrationStep step, int number, int of, List<String> before, long seen, @Nullable StepRecord resumed,
        int firstStatement, boolean begun, Instant started, long startedNanos) {

    Position startingAt(Instant now) {
        return new Position(this.step, this.number, this.of, this.before, this.seen, this.resumed, this.firstStatement,
                this.begun, now, System.nanoTime());
    }

    RunningStep at(int statement, int statements) {
        return blockedBy(List.of(), statement, statements);
    }

    RunningStep blockedBy(List<Blocker> blockers, int statement, int statements) {
        return new RunningStep(this.step.migration().id(), this.step.migration().revision().message(),
                this.step.direction(), statement, statements, this.number, this.of, null, blockers);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - this.startedNanos);
    }

    StepEntry entry(Outcome outcome, int done, int statements, @Nullable String checksum) {
        Revision revision = this.step.migration().revision();
        RecordedRevision recorded = new RecordedRevision(revision.id(), revision.revises(), this.step.dependsOn(),
                revision.message(), checksum, this.step.migration().downgradeSection());
        return new StepEntry(recorded, this.step.direction(), outcome, done, statements, this.started, elapsed());
    }

    StepEntry committed(int statements) {
        Outcome outcome = (this.step.direction() == Direction.UPGRADE) ? Outcome.APPLIED : Outcome.REVERTED;
        return entry(outcome, statements, statements, this.step.migration().checksum());
    }

    RowChange rowChange() {
        return new RowChange(this.step.removed(), this.step.added());
    }

}
