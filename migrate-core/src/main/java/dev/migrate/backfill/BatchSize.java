package dev.migrate.backfill;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many rows the next batch has: as many as can be changed in a certain time, and in a
 * fraction of it while others write to the table, since they may have to wait for a batch
 * to end.
 */
final class BatchSize {

    private static final long FIRST = 500;

    private static final long LARGEST = 1_000_000;

    private static final int SHARE = 6;

    /** For how many batches after a waiting session was seen another one is expected. */
    private static final int PATIENCE = 200;

    private final long largest;

    private final Duration target;

    private long rows;

    private int calm;

    BatchSize(Duration target, @Nullable Integer largest) {
        this.target = target;
        this.largest = (largest != null) ? largest : LARGEST;
        this.rows = Math.min(FIRST, this.largest);
    }

    long rows() {
        return this.rows;
    }

    /**
     * Learns from a batch.
     * @param took how long its rows were locked
     * @param disturbed whether others were seen that write to the table
     */
    void learn(Duration took, boolean disturbed) {
        this.calm = disturbed ? 0 : this.calm + 1;
        double goal = (double) this.target.toNanos() / ((this.calm < PATIENCE) ? SHARE : 1);
        double factor = goal / Math.max(took.toNanos(), 1000);
        long next = Math.round(this.rows * Math.max(0.25, Math.min(1.5, factor)));
        this.rows = Math.max(1, Math.min(this.largest, next));
    }

}
