package dev.migrate.report;

import dev.migrate.sql.QualifiedName;
import java.time.Duration;

/**
 * A batch of a backfill that is committed.
 *
 * @param revision the id of the revision
 * @param table the table whose rows are changed
 * @param changed how many rows were changed so far, in all batches
 * @param took how long the rows of the batch were locked
 * @since 0.1
 */
public record BackfillBatch(String revision, QualifiedName table, long changed, Duration took) {

}
