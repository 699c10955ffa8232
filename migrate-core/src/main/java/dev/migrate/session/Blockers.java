package dev.migrate.session;

import dev.migrate.report.Blocker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells who holds locks on the relations that a statement names: sessions, and
 * transactions that are prepared. The question is put on the run's own connection once
 * the step is rolled back, so that no second connection is needed; the answer is
 * therefore what stands in the way now, and who could have stood in the way, not a proof.
 */
public final class Blockers {

    private static final int MOST = 5;

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
                (extract(epoch FROM pg_catalog.clock_timestamp() - min(a.xact_start)) * 1000)::bigint AS age
            FROM pg_catalog.pg_locks l
            JOIN relation r ON r.oid = l.relation
            JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.granted AND l.pid <> pg_catalog.pg_backend_pid()
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            GROUP BY a.pid, a.application_name, a.backend_type, a.usesysid
            UNION ALL
            SELECT DISTINCT 0, p.gid, p.owner::text, 'prepared transaction',
                (extract(epoch FROM pg_catalog.clock_timestamp() - p.prepared) * 1000)::bigint
            FROM pg_catalog.pg_locks l
            JOIN relation r ON r.oid = l.relation
            JOIN pg_catalog.pg_locks own ON own.virtualtransaction = l.virtualtransaction AND own.pid IS NULL
                AND own.locktype = 'transactionid'
            JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = own.transactionid
            WHERE l.granted AND l.pid IS NULL AND p.database = pg_catalog.current_database()
            ORDER BY age DESC NULLS LAST, pid
            LIMIT ?
            """;

    private Blockers() {
    }

    /**
     * Finds the sessions, oldest transaction first.
     * @param jdbc the session that was blocked, outside a transaction
     * @param names quoted names as a statement spells them; those that are no relation
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
        long millis = row.getLong("age");
        Duration age = row.wasNull() ? null : Duration.ofMillis(millis);
        String name = text(row.getString("name"));
        // the server hides the type of a background process from ordinary users
        String type = text(row.getString("backend_type"));
        String owner = row.getString("owner");
        return (owner != null) ? new Blocker(0, "", type, age, new Blocker.Prepared(name, owner))
                : new Blocker(row.getInt("pid"), name, type, age);
    }

    private static String text(@Nullable String value) {
        return (value != null) ? value : "";
    }

}
