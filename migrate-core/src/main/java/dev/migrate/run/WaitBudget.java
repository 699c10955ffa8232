package dev.migrate.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the statements of one attempt may wait for locks together. Not thread-safe. */
final class WaitBudget {

    private final Duration look;

    private Duration longest = Duration.ZERO;

    private Duration waited = Duration.ZERO;

    private boolean spent;

    /**
     * Counts looks.
     * @param look from one look at the attempt to the next
     */
    WaitBudget(Duration look) {
        this.look = look;
    }

    /** Begins an attempt, without limit. */
    void renew() {
        this.longest = Duration.ZERO;
        this.waited = Duration.ZERO;
        this.spent = false;
    }

    void bound(Duration limit) {
        this.longest = limit;
    }

    Duration longest() {
        return this.longest;
    }

    /** A look found that the attempt waits. */
    void waited() {
        this.waited = this.waited.plus(this.look);
    }

    boolean isExceeded() {
        return !this.spent && !this.longest.isZero() && this.waited.compareTo(this.longest) > 0;
    }

    /**
     * It was asked to end the wait at hand.
     * @param lasted how long that has lasted; null if it had ended. One that lasts longer
     * than a lock may be waited for shows that the revision has set a limit of its own
     */
    void stopped(@Nullable Duration lasted) {
        if (lasted == null) {
            return;
        }
        if (lasted.compareTo(this.longest) > 0) {
            this.longest = Duration.ZERO;
        }
        else {
            this.spent = true;
        }
    }

    /** Returns whether the attempt was ended. */
    boolean isSpent() {
        return this.spent;
    }

}
