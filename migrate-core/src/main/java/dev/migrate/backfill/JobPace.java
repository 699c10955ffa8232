package dev.migrate.backfill;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How large the batches of a job are, as far as this process has learned. */
public final class JobPace {

    private final Duration target;

    private @Nullable BatchSize size;

    /**
     * Begins with small batches.
     * @param target how long a batch may take
     */
    public JobPace(Duration target) {
        this.target = target;
    }

    long rows(JobRow job) {
        return size(job.job().batches().rows()).rows();
    }

    void learn(Batch batch) {
        if (this.size != null) {
            this.size.learn(batch.took(), batch.disturbed());
        }
    }

    private BatchSize size(@Nullable Integer largest) {
        BatchSize known = this.size;
        if (known == null) {
            known = new BatchSize(this.target, largest);
            this.size = known;
        }
        return known;
    }

}
