package dev.migrate.backfill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a job came, but for the parts that are under way.
 *
 * @param state a word of the reports, in lower case
 * @param walk what it goes by; null before it began
 * @param pass the number of the pass, counted from 1
 * @param next where the next part begins; null at the beginning of a pass
 * @param bound where the pass ends; null for a table without rows
 * @param ranges how many parts were opened
 * @param total how many rows the table has, as PostgreSQL estimates
 */
public record JobProgress(String state, @Nullable String walk, int pass, @Nullable List<String> next,
        @Nullable List<String> bound, int ranges, long total) {

    private static final String RUNNING = "running";

    private static final String DONE = "done";

    boolean isRunning() {
        return this.state.equals(RUNNING);
    }

    boolean isAtEnd() {
        return this.bound == null || this.bound.equals(this.next);
    }

    /** Gives where the next part begins. */
    Place place() {
        return new Place(this.pass, this.next, this.bound, 0, 0);
    }

    JobProgress begun(String goesBy, @Nullable List<String> newBound, long rowCount) {
        return new JobProgress(this.state, goesBy, 1, null, newBound, this.ranges, rowCount);
    }

    JobProgress opened(List<String> end) {
        return new JobProgress(this.state, this.walk, this.pass, end, this.bound, this.ranges + 1, this.total);
    }

    JobProgress again(@Nullable List<String> newBound) {
        return new JobProgress(this.state, this.walk, this.pass + 1, null, newBound, this.ranges, this.total);
    }

    JobProgress done() {
        return new JobProgress(DONE, this.walk, this.pass, this.next, this.bound, this.ranges, this.total);
    }

}
