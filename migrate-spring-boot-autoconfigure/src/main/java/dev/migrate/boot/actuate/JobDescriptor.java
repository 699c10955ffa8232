package dev.migrate.boot.actuate;

import dev.migrate.report.JobReport;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backfill that a revision left to the background, without the text of what stopped it.
 *
 * @param revision the id of the revision
 * @param statement which statement of the revision's upgrade, counted from 1
 * @param table the table whose rows it changes, quoted where it has to be
 * @param state {@code running}, {@code paused}, {@code failed}, {@code cancelled} or
 * {@code done}
 * @param changed how many rows were changed
 * @param percent how much of the table the pass at hand has met; null if it is not known
 * @param rowsPerSecond how many rows a second it meets; null if it is not known
 * @param timeLeft how long it may take, if it goes on as it did; null if it is not known
 * @param registered when the revision was applied
 * @param started when its first rows were looked for; null if nothing was done yet
 * @param updated when the last rows were changed; null if none were
 * @since 0.1
 */
public record JobDescriptor(String revision, int statement, String table, String state, long changed,
        @Nullable Integer percent, @Nullable Long rowsPerSecond, @Nullable Duration timeLeft, Instant registered,
        @Nullable Instant started, @Nullable Instant updated) {

    static JobDescriptor of(JobReport job) {
        long speed = Math.round(job.rowsPerSecond());
        boolean running = job.state() == JobReport.State.RUNNING;
        return new JobDescriptor(job.revision(), job.statement(), job.table().sql(),
                MigrationsDescriptor.word(job.state()), job.changed(), percent(job),
                (running && speed > 0) ? speed : null, job.timeLeft(), job.registered(), job.started(), job.updated());
    }

    // the number of rows is an estimate, so that only the end is 100
    private static @Nullable Integer percent(JobReport job) {
        if (job.state() == JobReport.State.DONE) {
            return 100;
        }
        return (job.total() > 0) ? (int) Math.min(99, 100 * job.passed() / job.total()) : null;
    }

}
