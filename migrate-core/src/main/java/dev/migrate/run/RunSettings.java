package dev.migrate.run;

import dev.migrate.migration.BlockerPolicy;
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
 * @param blockers what to do about those who hold a lock
 * @param blockersIdleAge for how long a session must be idle in a transaction before it
 * may be ended
 * @param backup what is done before a run that destroys data
 */
public record RunSettings(TransactionMode transaction, Duration lockTimeout, Duration statementTimeout,
        Duration lockRetryMaxDuration, Duration runLockMaxWait, BlockerPolicy blockers, Duration blockersIdleAge,
        BackupSettings backup) {

    /** The defaults of a run. */
    public static final RunSettings DEFAULT = new RunSettings(TransactionMode.PER_REVISION, Duration.ofMillis(100),
            Duration.ZERO, Duration.ofMinutes(10), Duration.ofHours(1), BlockerPolicy.WAIT, Duration.ofMinutes(5),
            BackupSettings.NONE);

    /**
     * Gives the same with another setting.
     * @param mode how many revisions share a transaction
     * @return a copy
     */
    public RunSettings withTransaction(TransactionMode mode) {
        return new RunSettings(mode, this.lockTimeout, this.statementTimeout, this.lockRetryMaxDuration,
                this.runLockMaxWait, this.blockers, this.blockersIdleAge, this.backup);
    }

    /**
     * Gives the same with another setting.
     * @param timeout how long a statement waits for one lock
     * @return a copy
     */
    public RunSettings withLockTimeout(Duration timeout) {
        return new RunSettings(this.transaction, timeout, this.statementTimeout, this.lockRetryMaxDuration,
                this.runLockMaxWait, this.blockers, this.blockersIdleAge, this.backup);
    }

    /**
     * Gives the same with another setting.
     * @param timeout how long one statement may run
     * @return a copy
     */
    public RunSettings withStatementTimeout(Duration timeout) {
        return new RunSettings(this.transaction, this.lockTimeout, timeout, this.lockRetryMaxDuration,
                this.runLockMaxWait, this.blockers, this.blockersIdleAge, this.backup);
    }

    /**
     * Gives the same with another setting.
     * @param duration how long a step is tried again
     * @return a copy
     */
    public RunSettings withLockRetryMaxDuration(Duration duration) {
        return new RunSettings(this.transaction, this.lockTimeout, this.statementTimeout, duration, this.runLockMaxWait,
                this.blockers, this.blockersIdleAge, this.backup);
    }

    /**
     * Gives the same with another setting.
     * @param duration how long another process's run is waited for
     * @return a copy
     */
    public RunSettings withRunLockMaxWait(Duration duration) {
        return new RunSettings(this.transaction, this.lockTimeout, this.statementTimeout, this.lockRetryMaxDuration,
                duration, this.blockers, this.blockersIdleAge, this.backup);
    }

    /**
     * Gives the same with another setting.
     * @param policy what to do about those who hold a lock
     * @param idleAge for how long a session must be idle before it may be ended
     * @return a copy
     */
    public RunSettings withBlockers(BlockerPolicy policy, Duration idleAge) {
        return new RunSettings(this.transaction, this.lockTimeout, this.statementTimeout, this.lockRetryMaxDuration,
                this.runLockMaxWait, policy, idleAge, this.backup);
    }

    /**
     * Gives the same with another setting.
     * @param settings what is done before a run that destroys data
     * @return a copy
     */
    public RunSettings withBackup(BackupSettings settings) {
        return new RunSettings(this.transaction, this.lockTimeout, this.statementTimeout, this.lockRetryMaxDuration,
                this.runLockMaxWait, this.blockers, this.blockersIdleAge, settings);
    }

}
