package dev.migrate.run;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit, with
 * jitter.
 */
final class Backoff {

    private final Duration longest;

    private final DoubleSupplier random;

    private Duration next;

    Backoff(Duration first, Duration longest, DoubleSupplier random) {
        this.next = first;
        this.longest = longest;
        this.random = random;
    }

    /**
     * Gives between half and the whole of the next wait, so that processes that collided
     * part ways.
     */
    Duration next() {
        Duration wait = this.next;
        Duration doubled = wait.multipliedBy(2);
        this.next = (doubled.compareTo(this.longest) < 0) ? doubled : this.longest;
        return Duration.ofNanos((long) (wait.toNanos() * (0.5 + 0.5 * this.random.getAsDouble())));
    }

}
