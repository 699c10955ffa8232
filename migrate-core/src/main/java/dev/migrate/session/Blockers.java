package dev.migrate.session;

import dev.migrate.report.Blocker;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells who holds locks on the relations that a statement names. The question is put on
 * the run's own connection once the step is rolled back, so that no second connection is
 * needed; the answer is therefore what stands in the way now, and who could have stood in
 * the way, not a proof.
 */
public final class Blockers {

    private static final int MOST = 5;

    private Blockers() {
    }

    /**
     * Finds the sessions, oldest transaction first.
     * @param jdbc the session that was blocked, outside a transaction
     * @param names names as a statement spells them; those that are no relation are
     * passed over
     * @return at most five sessions
     */
    public static List<Blocker> holding(JdbcClient jdbc, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return jdbc
            .sql("""
                    WITH named AS (
                        SELECT pg_catalog.to_regclass(name)::oid AS oid
                        FROM pg_catalog.unnest(?::text[]) AS name
                    ), relation AS (
                        SELECT oid FROM named
                        UNION
                        SELECT i.indrelid FROM pg_catalog.pg_index i JOIN named ON named.oid = i.indexrelid
                    )
                    SELECT a.pid, a.application_name, a.backend_type,
                        (extract(epoch FROM pg_catalog.clock_timestamp() - min(a.xact_start)) * 1000)::bigint AS age
                    FROM pg_catalog.pg_locks l
                    JOIN relation r ON r.oid = l.relation
                    JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                    WHERE l.granted AND l.pid <> pg_catalog.pg_backend_pid()
                        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                    GROUP BY a.pid, a.application_name, a.backend_type
                    ORDER BY age DESC NULLS LAST, a.pid
                    LIMIT ?
                    """)
            .params(names.toArray(new String[0]), MOST)
            .query((row, index) -> {
                long age = row.getLong("age");
                return new Blocker(row.getInt("pid"), text(row.getString("application_name")),
                        text(row.getString("backend_type")), row.wasNull() ? null : Duration.ofMillis(age));
            })
            .list();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return (value != null) ? value : "";
    }

}
