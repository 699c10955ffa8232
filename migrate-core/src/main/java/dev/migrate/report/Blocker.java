package dev.migrate.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session that holds a lock which a step needs. Never its SQL.
 *
 * @param pid its backend's process id
 * @param application its application name; may be empty
 * @param backendType as {@code pg_stat_activity} names it: {@code client backend},
 * {@code autovacuum worker}, …
 * @param transactionAge how long its transaction has been open; null where the server
 * does not say
 */
public record Blocker(int pid, String application, String backendType, @Nullable Duration transactionAge) {

    /**
     * Tells whether it is an autovacuum worker, which gives way only after
     * {@code deadlock_timeout}.
     * @return true for an autovacuum worker
     */
    public boolean isAutovacuum() {
        return this.backendType.equals("autovacuum worker");
    }

}
