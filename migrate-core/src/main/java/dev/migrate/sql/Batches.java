package dev.migrate.sql;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a statement that changes rows is carried out: a few rows at a time, each batch in a
 * separate transaction.
 *
 * @param rows how many rows a batch passes at most; null leaves that to the time that
 * batches take
 * @param pause how long the rows are left alone after each batch
 * @param required the column that is filled before null is refused; null for another
 * change
 * @param background whether it is left to a job that runs after the revision is applied
 * @since 0.1
 */
public record Batches(@Nullable Integer rows, Duration pause, @Nullable Required required, boolean background) {

    /** As large as the time allows, one after the other. */
    public static final Batches DEFAULT = new Batches(null, Duration.ZERO, null, false);

    /** Refuses what can never be. */
    public Batches {
        if ((rows != null && rows < 1) || pause.isNegative()) {
            throw new IllegalArgumentException("a batch of " + rows + " rows, with a pause of " + pause);
        }
    }

    /**
     * Gives the line that says so above a statement.
     * @param statement the statement
     * @return the line, without its end
     */
    String line(String statement) {
        return "-- migrate:backfill table=" + BatchedChange.of(statement).table().sql()
                + ((this.rows != null) ? " batch=" + this.rows : "")
                + (this.pause.isZero() ? "" : " pause=" + this.pause.toMillis() + "ms")
                + (this.background ? " background=true" : "");
    }

    /**
     * A column that is filled before null is refused.
     *
     * @param column its name
     * @param unfilled the rows for which there is no value, as SQL
     */
    public record Required(String column, String unfilled) {

    }

}
