package dev.migrate.run;

import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.SectionOptions;
import dev.migrate.plan.MigrationStep;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a step's statements wait and run.
 *
 * @param lock for one lock; zero is without limit
 * @param statement for one statement; zero is without limit
 */
record Timeouts(Duration lock, Duration statement) {

    static Timeouts of(MigrationStep step, RunSettings settings) {
        SectionOptions options = options(step);
        return new Timeouts((options.lockTimeout() != null) ? options.lockTimeout() : settings.lockTimeout(),
                (options.statementTimeout() != null) ? options.statementTimeout() : settings.statementTimeout());
    }

    static SectionOptions options(MigrationStep step) {
        return (step.body() instanceof MigrationBody.Script script) ? script.options() : SectionOptions.DEFAULT;
    }

    /** Gives the same with at least this long for a lock. */
    Timeouts withLockAtLeast(Duration least) {
        boolean enough = this.lock.isZero() || this.lock.compareTo(least) >= 0;
        return enough ? this : new Timeouts(least, this.statement);
    }

    /**
     * Gives what a CONCURRENTLY statement gets: no limit for locks, since it waits
     * without making others wait and leaves an invalid index where it is stopped; a limit
     * for the statement only if its own section asks for one.
     */
    static Timeouts concurrent(MigrationStep step) {
        Duration own = options(step).statementTimeout();
        return new Timeouts(Duration.ZERO, (own != null) ? own : Duration.ZERO);
    }

    // no query: one would take the transaction's snapshot, and a script could not set its
    // isolation level any more
    void setForTransaction(JdbcClient jdbc) {
        jdbc.sql(forTransaction()).update();
    }

    /** Gives what sets them for a transaction, to be sent with its first query. */
    String forTransaction() {
        return set("SET LOCAL ");
    }

    void setForSession(JdbcClient jdbc) {
        jdbc.sql(set("SET ")).update();
    }

    private String set(String command) {
        return command + "lock_timeout = " + this.lock.toMillis() + ";" + command + "statement_timeout = "
                + this.statement.toMillis() + ";";
    }

}
