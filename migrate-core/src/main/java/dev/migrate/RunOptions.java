package dev.migrate;

import dev.migrate.migration.BlockerPolicy;
import dev.migrate.migration.TransactionMode;
import dev.migrate.run.BackupSettings;
import dev.migrate.run.RunSettings;
import java.time.Duration;

/** The settings of a {@link MigratorBuilder} that say how revisions run. */
public abstract sealed class RunOptions permits MigratorBuilder {

    RunSettings run = RunSettings.DEFAULT;

    RunOptions() {
    }

    abstract MigratorBuilder self();

    /**
     * Sets how many revisions share a transaction; each has its own by default.
     * @param mode the mode
     * @return this builder
     */
    public MigratorBuilder transaction(TransactionMode mode) {
        this.run = this.run.withTransaction(Given.value(mode, "mode"));
        return self();
    }

    /**
     * Sets how long a statement waits for one lock; 100 ms by default.
     * @param timeout at least 1 ms
     * @return this builder
     */
    public MigratorBuilder lockTimeout(Duration timeout) {
        this.run = this.run.withLockTimeout(Given.value(timeout, "timeout"));
        return self();
    }

    /**
     * Sets how long a step is tried again when a lock is not granted; 10 min by default.
     * @param duration how long, from the first attempt; zero is never
     * @return this builder
     */
    public MigratorBuilder lockRetryMaxDuration(Duration duration) {
        this.run = this.run.withLockRetryMaxDuration(Given.value(duration, "duration"));
        return self();
    }

    /**
     * Sets how long one statement may run; zero, the default, is without limit.
     * @param timeout how long
     * @return this builder
     */
    public MigratorBuilder statementTimeout(Duration timeout) {
        this.run = this.run.withStatementTimeout(Given.value(timeout, "timeout"));
        return self();
    }

    /**
     * Sets how long a run waits for another process's run to end; 1 h by default.
     * @param duration how long; zero fails at once
     * @return this builder
     */
    public MigratorBuilder runLockMaxWait(Duration duration) {
        this.run = this.run.withRunLockMaxWait(Given.value(duration, "duration"));
        return self();
    }

    /**
     * Sets what to do about sessions that hold a lock which a step needs; to wait by
     * default.
     * @param policy the policy
     * @param idleAge for how long a session must be idle in a transaction before
     * {@link BlockerPolicy#TERMINATE_IDLE} ends it; 5 min by default
     * @return this builder
     */
    public MigratorBuilder blockers(BlockerPolicy policy, Duration idleAge) {
        this.run = this.run.withBlockers(Given.value(policy, "policy"), Given.value(idleAge, "idleAge"));
        return self();
    }

    /**
     * Sets a command that makes a backup before a run that destroys data; none by
     * default.
     * @param command what the system's shell runs, with the variables {@code PGHOST},
     * {@code PGPORT}, {@code PGDATABASE} and {@code PGUSER}
     * @param timeout how long it may take
     * @return this builder
     */
    public MigratorBuilder backup(String command, Duration timeout) {
        this.run = this.run.withBackup(new BackupSettings(Given.value(command, "command"),
                Given.value(timeout, "timeout"), this.run.backup().restorePoint()));
        return self();
    }

    /**
     * Makes a restore point before a run that destroys data
     * ({@code pg_create_restore_point}); none is made by default.
     * @return this builder
     */
    public MigratorBuilder restorePoint() {
        BackupSettings backup = this.run.backup();
        this.run = this.run.withBackup(new BackupSettings(backup.command(), backup.timeout(), true));
        return self();
    }

}
