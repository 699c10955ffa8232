package dev.migrate.backfill;

import java.time.Duration;

/**
 * A batch that is committed.
 *
 * @param place how far it came
 * @param took how long its rows were locked
 * @param disturbed whether others were seen that write to the table
 */
record Batch(Place place, Duration took, boolean disturbed) {

}
