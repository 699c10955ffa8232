package dev.migrate.run;

import dev.migrate.migration.TransactionMode;
import java.time.Duration;

/**
 * How a plan is run.
 *
 * @param transaction how many revisions share a transaction
 * @param lockTimeout how long a statement waits for one lock
 * @param statementTimeout how long one statement may run; zero is without limit
 * @param lockRetryMaxDuration how long a step is tried again when a lock is not granted
 * @param runLockMaxWait how long another process's run is waited for
 */
public record RunSettings(TransactionMode transaction, Duration lockTimeout, Duration statementTimeout,
        Duration lockRetryMaxDuration, Duration runLockMaxWait) {

    /** The defaults of a run. */
    public static final RunSettings DEFAULT = new RunSettings(TransactionMode.PER_REVISION, Duration.ofMillis(100),
            Duration.ZERO, Duration.ofMinutes(10), Duration.ofHours(1));

    /**
     * Gives the same with another setting.
     * @param mode how many revisions share a transaction
     * @return a copy
     */
    public RunSettings withTransaction(TransactionMode mode) {
        return new RunSettings(mode, this.lockTimeout, this.statementTimeout, this.lockRetryMaxDuration,
                this.runLockMaxWait);
    }

    /**
     * Gives the same with another setting.
     * @param timeout how long a statement waits for one lock
     * @return a copy
     */
    public RunSettings withLockTimeout(Duration timeout) {
        return new RunSettings(this.transaction, timeout, this.statementTimeout, this.lockRetryMaxDuration,
                this.runLockMaxWait);
    }

    /**
     * Gives the same with another setting.
     * @param timeout how long one statement may run
     * @return a copy
     */
    public RunSettings withStatementTimeout(Duration timeout) {
        return new RunSettings(this.transaction, this.lockTimeout, timeout, this.lockRetryMaxDuration,
                this.runLockMaxWait);
    }

    /**
     * Gives the same with another setting.
     * @param duration how long a step is tried again
     * @return a copy
     */
    public RunSettings withLockRetryMaxDuration(Duration duration) {
        return new RunSettings(this.transaction, this.lockTimeout, this.statementTimeout, duration,
                this.runLockMaxWait);
    }

    /**
     * Gives the same with another setting.
     * @param duration how long another process's run is waited for
     * @return a copy
     */
    public RunSettings withRunLockMaxWait(Duration duration) {
        return new RunSettings(this.transaction, this.lockTimeout, this.statementTimeout, this.lockRetryMaxDuration,
                duration);
    }

}
