package dev.migrate.backfill;

import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.Batches;
import dev.migrate.sql.SqlStatement;
import java.util.Objects;

/**
 * A statement that is carried out in batches.
 *
 * @param source the statement
 * @param change its parts
 * @param revision the id of its revision
 * @param direction {@code upgrade} or {@code downgrade}
 * @param step the history row of the attempt
 * @param statement its place in the section, counted from 0
 * @param checksum that of the section's statements up to this one
 */
public record Job(SqlStatement source, BatchedChange change, String revision, String direction, long step,
        int statement, String checksum) {

    Batches batches() {
        return Objects.requireNonNull(this.source.batches());
    }

}
