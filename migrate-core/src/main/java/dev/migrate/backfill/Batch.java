package dev.migrate.backfill;

import dev.migrate.report.BackfillBatch;
import java.time.Duration;

/**
 * A batch that is committed.
 *
 * @param place how far it came
 * @param took how long its rows were locked
 * @param disturbed whether others were seen that write to the table
 */
record Batch(Place place, Duration took, boolean disturbed) {

    /** Gives what those who listen hear of it. */
    BackfillBatch of(Job job) {
        return new BackfillBatch(job.revision(), job.change().table(), this.place.changed(), this.took);
    }

}
