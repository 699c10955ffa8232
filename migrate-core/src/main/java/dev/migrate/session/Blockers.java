package dev.migrate.session;

import dev.migrate.report.Blocker;
import dev.migrate.sql.FirstWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds who blocks a statement: sessions, and transactions that are prepared. The server
 * knows for whom a session waits, if another one asks it meanwhile. If that was not
 * possible, it is asked afterwards on the run's own connection who holds locks on the
 * relations that the statement names: who could have stood in the way, not a proof.
 */
public final class Blockers {

    private static final int MOST = 5;

    // who may not see the query knows it by the age of the table that the worker has
    // locked
    private static final String PREVENTS_WRAPAROUND = """
            (a.usesysid IS NULL AND (coalesce(a.query LIKE 'autovacuum:%(to prevent wraparound)', false) OR EXISTS (
                SELECT
                FROM pg_catalog.pg_locks held
                JOIN pg_catalog.pg_class c ON c.oid = held.relation
                LEFT JOIN LATERAL pg_catalog.pg_options_to_table(c.reloptions) o
                    ON o.option_name = 'autovacuum_freeze_max_age'
                WHERE held.pid = a.pid AND held.mode = 'ShareUpdateExclusiveLock' AND c.relfrozenxid <> '0'
                    AND (pg_catalog.age(c.relfrozenxid) > least(o.option_value::int,
                            pg_catalog.current_setting('autovacuum_freeze_max_age')::int)
                        OR pg_catalog.mxid_age(c.relminmxid)
                            > pg_catalog.current_setting('autovacuum_multixact_freeze_max_age')::int)
            )))
            """;

    private static final String HOLDING = """
            WITH named AS (
                SELECT pg_catalog.to_regclass(name)::oid AS oid
                FROM pg_catalog.unnest(?::text[]) AS name
                UNION
                SELECT c.oid
                FROM pg_catalog.pg_class c
                WHERE '"' || pg_catalog.replace(c.relname, '"', '""') || '"' = ANY (?::text[])
                    AND c.relnamespace <> 'pg_catalog'::pg_catalog.regnamespace
            ), relation AS (
                SELECT oid FROM named
                UNION
                SELECT i.indrelid FROM pg_catalog.pg_index i JOIN named ON named.oid = i.indexrelid
            )
            SELECT a.pid, a.application_name AS name, NULL AS owner,
                coalesce(a.backend_type, CASE
                    WHEN a.usesysid IS NULL AND pg_catalog.bool_or(l.mode = 'ShareUpdateExclusiveLock')
                    THEN 'autovacuum worker' END) AS backend_type,
                (extract(epoch FROM pg_catalog.clock_timestamp() - min(a.xact_start)) * 1000)::bigint AS age,
                {prevents_wraparound} AS prevents_wraparound
            FROM pg_catalog.pg_locks l
            JOIN relation r ON r.oid = l.relation
            JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.granted AND l.pid <> pg_catalog.pg_backend_pid()
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            GROUP BY a.pid, a.application_name, a.backend_type, a.usesysid, a.query
            UNION ALL
            SELECT DISTINCT 0, p.gid, p.owner::text, 'prepared transaction',
                (extract(epoch FROM pg_catalog.clock_timestamp() - p.prepared) * 1000)::bigint, false
            FROM pg_catalog.pg_locks l
            JOIN relation r ON r.oid = l.relation
            JOIN pg_catalog.pg_locks own ON own.virtualtransaction = l.virtualtransaction AND own.pid IS NULL
                AND own.locktype = 'transactionid'
            JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = own.transactionid
            WHERE l.granted AND l.pid IS NULL AND p.database = pg_catalog.current_database()
            ORDER BY age DESC NULLS LAST, pid
            LIMIT ?
            """.replace("{prevents_wraparound}", PREVENTS_WRAPAROUND);

    // a wait is looked for first: the function stops the lock manager for a moment
    private static final String BLOCKING = """
            SELECT b.pid, coalesce(a.application_name, '') AS name,
                coalesce(a.backend_type, CASE WHEN a.usesysid IS NULL THEN 'autovacuum worker' END) AS backend_type,
                (extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start) * 1000)::bigint AS age,
                coalesce(a.usename, '') AS user, a.state,
                (extract(epoch FROM pg_catalog.clock_timestamp() - a.state_change) * 1000)::bigint AS state_age,
                CASE WHEN a.state IS NOT NULL THEN a.query END AS query,
                {prevents_wraparound} AS prevents_wraparound
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_stat_activity w ON w.pid = l.pid
            CROSS JOIN LATERAL (
                SELECT DISTINCT pid
                FROM pg_catalog.unnest(
                    CASE WHEN w.wait_event_type = 'Lock' THEN pg_catalog.pg_blocking_pids(w.pid) END) AS pid) b
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.pid <> pg_catalog.pg_backend_pid()
                AND l.classid::bigint = ? AND l.objid::bigint = ?
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            ORDER BY age DESC NULLS LAST, pid
            LIMIT ?
            """.replace("{prevents_wraparound}", PREVENTS_WRAPAROUND);

    private static final String STOP = """
            SELECT waited.millis AS waited,
                CASE WHEN waited.millis <= ? THEN pg_catalog.pg_cancel_backend(l.pid) END AS stopped
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_stat_activity w ON w.pid = l.pid AND w.wait_event_type = 'Lock'
            JOIN pg_catalog.pg_locks waits ON waits.pid = l.pid AND NOT waits.granted
            CROSS JOIN LATERAL (
                SELECT (extract(epoch FROM pg_catalog.clock_timestamp() - waits.waitstart) * 1000)::bigint AS millis
            ) waited
            WHERE waited.millis IS NOT NULL
                AND l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.pid <> pg_catalog.pg_backend_pid()
                AND l.classid::bigint = ? AND l.objid::bigint = ?
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            LIMIT 1
            """;

    // all of it is looked at once more, as close to the signal as can be
    private static final String END_IDLE = """
            SELECT pg_catalog.pg_terminate_backend(a.pid)
            FROM pg_catalog.pg_stat_activity a
            WHERE a.pid = ? AND a.backend_type = 'client backend'
                AND a.state IN ('idle in transaction', 'idle in transaction (aborted)')
                AND a.state_change <= pg_catalog.clock_timestamp() - ? * interval '1 millisecond'
                AND EXISTS (
                    SELECT
                    FROM pg_catalog.pg_locks l
                    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                        AND l.classid::bigint = ? AND l.objid::bigint = ?
                        AND l.database
                            = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                        AND a.pid = ANY (pg_catalog.pg_blocking_pids(l.pid)))
            """;

    private static final String PREPARED = """
            SELECT DISTINCT p.gid, p.owner::text AS owner,
                (extract(epoch FROM pg_catalog.clock_timestamp() - p.prepared) * 1000)::bigint AS age
            FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_locks waits ON waits.pid = l.pid AND NOT waits.granted
            JOIN pg_catalog.pg_locks held ON held.granted AND held.pid IS NULL AND held.locktype = waits.locktype
                AND (held.database, held.relation, held.page, held.tuple, held.virtualxid, held.transactionid,
                        held.classid, held.objid, held.objsubid)
                    IS NOT DISTINCT FROM (waits.database, waits.relation, waits.page, waits.tuple, waits.virtualxid,
                        waits.transactionid, waits.classid, waits.objid, waits.objsubid)
            JOIN pg_catalog.pg_locks own ON own.virtualtransaction = held.virtualtransaction AND own.pid IS NULL
                AND own.locktype = 'transactionid'
            JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = own.transactionid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                AND l.classid::bigint = ? AND l.objid::bigint = ?
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            ORDER BY age DESC, gid
            LIMIT ?
            """;

    private Blockers() {
    }

    /**
     * Finds for whom the session waits that holds a run lock.
     * @param jdbc another session
     * @param key the lock's key
     * @return at most five of each kind, oldest transaction first; none if it does not
     * wait for a lock
     */
    static List<Blocker> blocking(JdbcClient jdbc, long key) {
        List<Object> lock = List.of(key >>> 32, key & 0xFFFFFFFFL, MOST);
        List<Blocker> found = new ArrayList<>(
                jdbc.sql(BLOCKING).params(lock).query((row, index) -> active(row)).list());
        // PostgreSQL gives 0 for each prepared transaction
        if (found.removeIf((blocker) -> blocker.pid() == 0)) {
            found.addAll(jdbc.sql(PREPARED)
                .params(lock)
                .query((row, index) -> new Blocker(0, "", "prepared transaction", duration(row, "age"),
                        new Blocker.Prepared(text(row.getString("gid")), text(row.getString("owner"))), null))
                .list());
        }
        return found;
    }

    /**
     * Ends the wait for a lock of the session that holds a run lock, if that wait has not
     * lasted as long as one may.
     * @param jdbc another session
     * @param key the lock's key
     * @param longest how long the server lets a statement wait for one lock
     * @return how long the wait has lasted; null if it does not wait any more. If it is
     * longer than the limit, the revision has set another one, and nothing was ended
     */
    static @Nullable Duration stop(JdbcClient jdbc, long key, Duration longest) {
        return jdbc.sql(STOP)
            .params(longest.toMillis(), key >>> 32, key & 0xFFFFFFFFL)
            .query((row, index) -> Duration.ofMillis(row.getLong("waited")))
            .optional()
            .orElse(null);
    }

    /**
     * Ends a session that is idle in a transaction, for which the session waits that
     * holds a run lock.
     * @param jdbc another session
     * @param key the lock's key
     * @param pid whom to end
     * @param least for how long it must have been idle
     * @return false if it is not so any more
     */
    static boolean endIdle(JdbcClient jdbc, long key, int pid, Duration least) {
        return jdbc.sql(END_IDLE)
            .params(pid, least.toMillis(), key >>> 32, key & 0xFFFFFFFFL)
            .query(Boolean.class)
            .optional()
            .orElse(false);
    }

    private static Blocker active(ResultSet row) throws SQLException {
        Blocker.Activity activity = new Blocker.Activity(text(row.getString("user")), row.getString("state"),
                duration(row, "state_age"), FirstWords.of(text(row.getString("query"))));
        return new Blocker(row.getInt("pid"), text(row.getString("name")), text(row.getString("backend_type")),
                duration(row, "age"), null, activity, row.getBoolean("prevents_wraparound"));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(Math.max(millis, 0));
    }

    /**
     * Finds the sessions, oldest transaction first.
     * @param jdbc the session that was blocked, outside a transaction
     * @param names quoted names as a statement spells them; those that are not a relation
     * are passed over, and one without a schema stands for those of every schema, since
     * the statement may have had a search path of its own
     * @return at most five sessions
     */
    public static List<Blocker> holding(JdbcClient jdbc, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(HOLDING)
            .params(names.toArray(new String[0]), names.toArray(new String[0]), MOST)
            .query((row, index) -> blocker(row))
            .list();
    }

    private static Blocker blocker(ResultSet row) throws SQLException {
        Duration age = duration(row, "age");
        String name = text(row.getString("name"));
        // the server hides the type of a background process from ordinary users
        String type = text(row.getString("backend_type"));
        String owner = row.getString("owner");
        return (owner != null) ? new Blocker(0, "", type, age, new Blocker.Prepared(name, owner), null)
                : new Blocker(row.getInt("pid"), name, type, age, null, null, row.getBoolean("prevents_wraparound"));
    }

    private static String text(@Nullable String value) {
        return (value != null) ? value : "";
    }

}
