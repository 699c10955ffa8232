package dev.migrate.report;

import dev.migrate.sql.QualifiedName;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backfill that runs in the background.
 *
 * @param revision the id of its revision
 * @param statement which statement of the revision's upgrade, counted from 1
 * @param table the table whose rows it changes, as written
 * @param state its state
 * @param changed how many rows were changed
 * @param passed how many rows the pass at hand has met, as far as is known
 * @param total how many rows the table had when it began, as PostgreSQL estimates; 0 if
 * that is not known
 * @param registered when its revision was applied
 * @param started when its first rows were looked for; null if nothing was done yet
 * @param updated when the last rows were changed; null if none were
 * @param failure why it stopped; null if it did not fail
 * @since 0.1
 */
public record JobReport(String revision, int statement, QualifiedName table, State state, long changed, long passed,
        long total, Instant registered, @Nullable Instant started, @Nullable Instant updated,
        @Nullable String failure) {

    /**
     * Gives how fast it is.
     * @return rows a second since it began; 0 if that is not known
     */
    public double rowsPerSecond() {
        if (this.started == null || this.updated == null || !this.updated.isAfter(this.started)) {
            return 0;
        }
        return this.passed / (Duration.between(this.started, this.updated).toMillis() / 1000.0);
    }

    /**
     * Gives how long it may take, if it goes on as it did.
     * @return the time left; null if that cannot be said
     */
    public @Nullable Duration timeLeft() {
        double speed = rowsPerSecond();
        boolean known = this.state == State.RUNNING && speed > 0 && this.total > this.passed;
        return known ? Duration.ofSeconds(Math.round((this.total - this.passed) / speed)) : null;
    }

    /** How a job stands. */
    public enum State {

        /** It is to be done; whether somebody is at it shows by when it was updated. */
        RUNNING,
        /** Somebody has stopped it, and it can be resumed. */
        PAUSED,
        /** The server refused rows; it can be resumed once the reason is gone. */
        FAILED,
        /** Somebody has given it up. */
        CANCELLED,
        /** All rows are done. */
        DONE;

        /**
         * Returns whether revisions that depend on it may run.
         * @return true if nothing of it is left to do, or it was given up
         */
        public boolean isEnded() {
            return this == CANCELLED || this == DONE;
        }

    }

}
