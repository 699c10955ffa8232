package dev.migrate.report;

import dev.migrate.diagnostic.DurationText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session, or a prepared transaction, that holds a lock which a step needs. Never its
 * SQL.
 *
 * @param pid its backend's process id; 0 for a prepared transaction, which has none
 * @param application its application name; may be empty
 * @param backendType as {@code pg_stat_activity} names it: {@code client backend},
 * {@code autovacuum worker}, …; {@code prepared transaction} for one
 * @param transactionAge how long its transaction has been open; null if the server does
 * not say
 * @param prepared the prepared transaction; null for a session
 */
public record Blocker(int pid, String application, String backendType, @Nullable Duration transactionAge,
        @Nullable Prepared prepared) {

    /**
     * Takes a session.
     * @param pid its backend's process id
     * @param application its application name; may be empty
     * @param backendType as {@code pg_stat_activity} names it
     * @param transactionAge how long its transaction has been open; null if the server
     * does not say
     */
    public Blocker(int pid, String application, String backendType, @Nullable Duration transactionAge) {
        this(pid, application, backendType, transactionAge, null);
    }

    /**
     * Tells whether it is an autovacuum worker, which gives way only after
     * {@code deadlock_timeout}.
     * @return true for an autovacuum worker
     */
    public boolean isAutovacuum() {
        return this.backendType.equals("autovacuum worker");
    }

    /**
     * Gives a phrase for people.
     * @return {@code "reporting" (pid 42, transaction open for 3 s)}, or
     * {@code prepared transaction "g1" of "alice" (prepared 2 h ago)}
     */
    public String toText() {
        Duration age = this.transactionAge;
        if (this.prepared != null) {
            return "prepared transaction \"" + this.prepared.gid() + "\" of \"" + this.prepared.owner() + "\""
                    + ((age != null) ? " (prepared " + DurationText.of(age) + " ago)" : "");
        }
        return (this.application.isEmpty() ? this.backendType : "\"" + this.application + "\"") + " (pid " + this.pid
                + ((age != null) ? ", transaction open for " + DurationText.of(age) : "") + ")";
    }

    /**
     * A transaction that was prepared for a two-phase commit, and holds its locks without
     * a session.
     *
     * @param gid its global identifier
     * @param owner who prepared it, and may end it
     */
    public record Prepared(String gid, String owner) {

    }

}
