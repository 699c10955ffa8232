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
     * for the statement only where its own section asks for one.
     */
    static Timeouts concurrent(MigrationStep step) {
        Duration own = options(step).statementTimeout();
        return new Timeouts(Duration.ZERO, (own != null) ? own : Duration.ZERO);
    }

    void setForTransaction(JdbcClient jdbc) {
        set(jdbc, true);
    }

    void setForSession(JdbcClient jdbc) {
        set(jdbc, false);
    }

    private void set(JdbcClient jdbc, boolean local) {
        jdbc.sql("SELECT pg_catalog.set_config('lock_timeout', ?, ?), pg_catalog.set_config('statement_timeout', ?, ?)")
            .params(millis(this.lock), local, millis(this.statement), local)
            .query()
            .listOfRows();
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + "ms";
    }

}
