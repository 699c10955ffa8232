package dev.migrate.run;

import dev.migrate.report.LockHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds who holds the run lock, and whether a run is what it is held for. A session that
 * carries a run out is never idle for long: it runs a statement, or has a transaction
 * open. One that was left behind, in a pooler or by a client that hangs, is idle.
 */
final class LockHolders {

    // longer than from one statement of a run to the next
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final JdbcClient jdbc;

    private final long key;

    private final Pause pause;

    LockHolders(JdbcClient jdbc, long key, Pause pause) {
        this.jdbc = jdbc;
        this.key = key;
        this.pause = pause;
    }

    /** Gives who holds the lock now; null if no session does. */
    @Nullable LockHolder now() {
        LockHolder first = look();
        if (first == null || first.idleSince() == null) {
            return first;
        }
        this.pause.pass(MOMENT);
        LockHolder second = look();
        boolean idle = second != null && first.idleSince().equals(second.idleSince());
        return (second == null || idle) ? second : new LockHolder(second.pid(), second.application(), second.since());
    }

    private @Nullable LockHolder look() {
        return this.jdbc
            .sql("""
                    SELECT l.pid, coalesce(a.application_name, '') AS application, a.backend_start,
                        CASE a.state WHEN 'idle' THEN a.state_change END AS idle_since
                    FROM pg_catalog.pg_locks l
                    LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                        AND l.classid::bigint = ? AND l.objid::bigint = ?
                        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                    """)
            .params(this.key >>> 32, this.key & 0xFFFFFFFFL)
            .query((row, index) -> new LockHolder(row.getInt("pid"),
                    Objects.requireNonNull(row.getString("application")), instant(row, "backend_start"),
                    instant(row, "idle_since")))
            .optional()
            .orElse(null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return (time != null) ? time.toInstant() : null;
    }

}
