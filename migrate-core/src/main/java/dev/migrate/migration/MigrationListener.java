package dev.migrate.migration;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.report.BackfillBatch;
import dev.migrate.report.LockHolder;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.util.List;

/**
 * Hears what a run does. Called on the thread that runs; an exception that a method
 * throws ends the run as a failure would.
 *
 * @since 0.1
 */
public interface MigrationListener {

    /**
     * Another process holds the run lock.
     * @param holder who, as far as the server reports
     * @param waited how long it has been waited for
     */
    default void waiting(LockHolder holder, Duration waited) {
    }

    /**
     * The plan is made and the first step is about to begin.
     * @param revisions the ids of the steps, in order; may be empty
     */
    default void started(List<String> revisions) {
    }

    /**
     * A statement, or a Java revision's method, begins.
     * @param step where the run is
     */
    default void progressed(RunningStep step) {
    }

    /**
     * A lock was not granted in time; the step was rolled back and will be tried again.
     * @param step where the run was, with the sessions that stood in the way
     * @param pause how long it waits before the next attempt
     */
    default void blocked(RunningStep step, Duration pause) {
    }

    /**
     * A statement has been waiting for others for more than a second, or waits for them
     * no more. Called by its own thread while the statement runs; what it throws is
     * passed over. Not called if no second connection is to be had.
     * @param step where the run is, with the sessions that it waits for; none once it
     * does not wait
     */
    default void waits(RunningStep step) {
    }

    /**
     * A batch of a backfill is committed, and others follow.
     * @param batch what was done
     * @return how long the table is to be left alone before the next one; the longest
     * that is asked for counts
     */
    default Duration rests(BackfillBatch batch) {
        return Duration.ZERO;
    }

    /**
     * A step is committed.
     * @param step what was done
     */
    default void applied(StepReport step) {
    }

    /**
     * The run has ended well.
     * @param report what was done
     */
    default void finished(RunReport report) {
    }

    /**
     * The run has ended with an error.
     * @param diagnostic what went wrong
     */
    default void failed(Diagnostic diagnostic) {
    }

}
