package dev.migrate.report;

import dev.migrate.diagnostic.DurationText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session, or a prepared transaction, that holds a lock which a step needs. Never a
 * value of its SQL.
 *
 * @param pid its backend's process id; 0 for a prepared transaction, which has none
 * @param application its application name; may be empty
 * @param backendType as {@code pg_stat_activity} names it: {@code client backend},
 * {@code autovacuum worker}, …; {@code prepared transaction} for one
 * @param transactionAge how long its transaction has been open; null if the server does
 * not say
 * @param prepared the prepared transaction; null for a session
 * @param activity what the session does; null for a prepared transaction, and if it was
 * not asked for
 * @param preventsWraparound true for an autovacuum worker that PostgreSQL does not cancel
 * for whoever waits, because it prevents the wraparound of transaction ids
 * @since 0.1
 */
public record Blocker(int pid, String application, String backendType, @Nullable Duration transactionAge,
        @Nullable Prepared prepared, @Nullable Activity activity, boolean preventsWraparound) {

    /**
     * Takes a session.
     * @param pid its backend's process id
     * @param application its application name; may be empty
     * @param backendType as {@code pg_stat_activity} names it
     * @param transactionAge how long its transaction has been open; null if the server
     * does not say
     */
    public Blocker(int pid, String application, String backendType, @Nullable Duration transactionAge) {
        this(pid, application, backendType, transactionAge, null, null, false);
    }

    /**
     * Takes a session, or a prepared transaction, that is not an autovacuum worker.
     * @param pid its backend's process id; 0 for a prepared transaction
     * @param application its application name; may be empty
     * @param backendType as {@code pg_stat_activity} names it
     * @param transactionAge how long its transaction has been open; null if the server
     * does not say
     * @param prepared the prepared transaction; null for a session
     * @param activity what the session does; null if it is not known
     */
    public Blocker(int pid, String application, String backendType, @Nullable Duration transactionAge,
            @Nullable Prepared prepared, @Nullable Activity activity) {
        this(pid, application, backendType, transactionAge, prepared, activity, false);
    }

    /**
     * Returns whether it is an autovacuum worker, which gives way only after
     * {@code deadlock_timeout}.
     * @return true for an autovacuum worker
     */
    public boolean isAutovacuum() {
        return this.backendType.equals("autovacuum worker");
    }

    /**
     * Gives a phrase for people.
     * @return {@code "reporting" (pid 42, transaction open for 3 s)}, with what is known
     * of its activity, or {@code prepared transaction "g1" of "alice" (prepared 2 h ago)}
     */
    public String toText() {
        Duration age = this.transactionAge;
        if (this.prepared != null) {
            return "prepared transaction \"" + this.prepared.gid() + "\" of \"" + this.prepared.owner() + "\""
                    + ((age != null) ? " (prepared " + DurationText.of(age) + " ago)" : "");
        }
        String name = this.application.isEmpty() ? this.backendType : "\"" + this.application + "\"";
        return name + (this.preventsWraparound ? " to prevent wraparound" : "") + " (pid " + this.pid
                + ((this.activity != null) ? this.activity.toText() : "")
                + ((age != null) ? ", transaction open for " + DurationText.of(age) : "") + ")";
    }

    /**
     * The activity of a session. The server shows state and query only to roles that may
     * see them: a member of {@code pg_read_all_stats}, or of the session's role.
     *
     * @param user its login role; empty for a background process
     * @param state as {@code pg_stat_activity} names it: {@code active},
     * {@code idle in transaction}, …; null if it is not shown
     * @param stateAge for how long; null if that is not shown
     * @param query the first words of the query that it runs or ran last, up to the first
     * value; empty if there are none or they are not shown
     */
    public record Activity(String user, @Nullable String state, @Nullable Duration stateAge, String query) {

        private String toText() {
            StringBuilder text = new StringBuilder();
            if (!this.user.isEmpty()) {
                text.append(", user \"").append(this.user).append('"');
            }
            if (this.state != null) {
                text.append(", ").append(this.state);
            }
            if (this.state != null && this.stateAge != null) {
                text.append(" for ").append(DurationText.of(this.stateAge));
            }
            return this.query.isEmpty() ? text.toString() : text + ", query " + this.query + " …";
        }

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
