package dev.migrate.run;

import java.time.Duration;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** How long to wait before the next attempt. */
final class Backoff {

    private Backoff() {
    }

    /**
     * Begins with a first wait.
     * @param first about as long as the first wait
     * @param longest what no wait exceeds
     * @return waits in milliseconds, each about twice as long as the one before; by half
     * of it at random, so that processes that collided part ways
     */
    static BackOffExecution start(Duration first, Duration longest) {
        ExponentialBackOff backOff = new ExponentialBackOff(first.toMillis(), 2);
        backOff.setJitter(first.toMillis() / 2);
        backOff.setMaxInterval(longest.toMillis());
        return backOff.start();
    }

}
