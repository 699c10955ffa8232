package dev.migrate;

import dev.migrate.backfill.SharedBackfill.Rest;
import dev.migrate.command.Jobs;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The backfills that a revision leaves to the background, with {@code background=true} in
 * its line {@code -- migrate:backfill}. Every process of the application may work on
 * them; each batch is done by one of them. Thread-safe.
 *
 * @since 0.1
 */
public final class BackgroundJobs {

    private final Jobs jobs;

    private final UseCases useCases;

    BackgroundJobs(UseCases useCases) {
        this.useCases = useCases;
        this.jobs = useCases.jobs();
    }

    /**
     * Returns whether a revision of the application leaves rows to the background. Asks
     * no database.
     * @return false if there can be no job
     */
    public boolean isExpected() {
        return this.useCases.database()
            .files()
            .get()
            .graph()
            .revisions()
            .stream()
            .anyMatch((revision) -> Objects.requireNonNull(this.useCases.database().files().get().find(revision.id()))
                .leavesJobs());
    }

    /**
     * Gives every job of the application.
     * @return the jobs, the newest first
     */
    public List<JobReport> list() {
        return told(this.jobs::list);
    }

    /**
     * Stops the jobs of a revision after the batches at hand, until they are resumed.
     * @param revision the id of the revision
     * @return its jobs
     */
    public List<JobReport> pause(String revision) {
        return change(revision, State.PAUSED, State.RUNNING);
    }

    /**
     * Lets jobs go on where they were paused or failed.
     * @param revision the id of the revision
     * @return its jobs
     */
    public List<JobReport> resume(String revision) {
        return change(revision, State.RUNNING, State.PAUSED, State.FAILED);
    }

    /**
     * Gives jobs up. What they have changed stays; revisions that depend on them may run.
     * @param revision the id of the revision
     * @return its jobs
     */
    public List<JobReport> cancel(String revision) {
        return change(revision, State.CANCELLED, State.RUNNING, State.PAUSED, State.FAILED);
    }

    private List<JobReport> change(String revision, State to, State... from) {
        String id = Given.value(revision, "revision");
        return told(() -> this.jobs.change(id, List.of(from), to));
    }

    /**
     * Does a share of the work, for about a second a job, on one connection. A process
     * that is to do all of it calls this again and again.
     * @return what is left
     */
    public Left work() {
        Rest rest = told(this.jobs::share);
        return switch (rest) {
            case MORE -> Left.MORE;
            case WITH_OTHERS -> Left.WITH_OTHERS;
            case DONE, NONE -> Left.NOTHING;
        };
    }

    private <T> T told(Supplier<T> command) {
        return this.useCases.reporting(command);
    }

    /** What is left after a share of the work. */
    public enum Left {

        /** There is more to do. */
        MORE,
        /** Other processes do what is left. */
        WITH_OTHERS,
        /**
         * Nothing that a process is to do: all jobs are done, paused, failed or
         * cancelled.
         */
        NOTHING

    }

}
