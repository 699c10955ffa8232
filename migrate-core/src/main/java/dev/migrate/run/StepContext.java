package dev.migrate.run;

import dev.migrate.backfill.JobTable;
import dev.migrate.history.HistoryWriter;
import dev.migrate.history.TableLocks;
import dev.migrate.history.VersionRows;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.RunningStep;
import dev.migrate.revision.Direction;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SessionSettings;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The collaborators of every step of one run.
 *
 * @param session the run's connection
 * @param lock the run lock
 * @param writer the history
 * @param rows the version table
 * @param settings how to run
 * @param pause lets time pass between attempts
 * @param clock gives the time a step began
 * @param listener hears what happens
 * @param watch sees for whom a statement waits
 */
record StepContext(DatabaseSession session, RunLock lock, HistoryWriter writer, VersionRows rows, RunSettings settings,
        Pause pause, Clock clock, MigrationListener listener, WaitWatch watch) {

    /** Lets a statement, or the code of a Java revision, begin. */
    void begins(RunningStep step) {
        this.listener.progressed(step);
        this.watch.begins(step);
    }

    /**
     * Lets a step begin in the transaction at hand: with the lock, if its rows are those
     * that it was planned for.
     * @param position the step
     * @throws LostRowException if another run has changed them
     */
    void enter(Position position) {
        this.lock.enter(() -> {
            if (!this.rows.are(position.before())) {
                throw new LostRowException(position.step().migration().id());
            }
        });
    }

    /**
     * Returns whether another run has come in between since a step was planned, and may
     * be why it has failed.
     * @param position the step, rolled back
     * @return false if nothing says so
     */
    boolean isOvertaken(Position position) {
        try {
            return !this.lock.isHeldBetween() && !this.rows.are(position.before());
        }
        catch (RuntimeException ex) {
            // the connection is gone; that is the failure
            return false;
        }
    }

    /**
     * Writes to the tables in a separate transaction, for which no step's timeouts hold.
     */
    <T> T noting(Supplier<T> note) {
        return this.session.inTransaction(() -> {
            TableLocks.limit(this.session.jdbc());
            return note.get();
        });
    }

    /**
     * Forgets the jobs of a revision that is downgraded; a batch at hand is waited for.
     * The file need not say any more that there are some, or is gone.
     */
    void forgetJobs(Position position) {
        if (position.step().direction() == Direction.DOWNGRADE) {
            JobTable jobs = new JobTable(this.session.jdbc(), this.writer.tables());
            if (jobs.exists()) {
                jobs.forget(position.step().migration().id());
            }
        }
    }

    /** Gives the session's settings as they were found. */
    SessionSettings found() {
        return this.lock.found();
    }

    /**
     * Puts back what a script has changed of the session; {@code DISCARD ALL} has freed
     * even the run lock.
     */
    void restore() {
        found().restore(this.session.jdbc());
        this.lock.require();
    }

}
