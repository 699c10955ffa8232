package dev.migrate.session;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports how far the statement of another session is, where PostgreSQL counts. */
public final class StatementProgress {

    private StatementProgress() {
    }

    /**
     * Asks the progress views (PostgreSQL manual 27.4). A command of several phases
     * starts again with each.
     * @param jdbc a session beside the one that runs
     * @param pid the backend that runs
     * @return 0 to 100; null if the statement is of another kind or its size is not known
     */
    public static @Nullable Integer percent(JdbcClient jdbc, int pid) {
        return jdbc.sql("""
                SELECT least(100, done * 100 / total)::integer
                FROM (
                    SELECT CASE WHEN blocks_total > 0 THEN blocks_done ELSE tuples_done END AS done,
                        CASE WHEN blocks_total > 0 THEN blocks_total ELSE tuples_total END AS total
                    FROM pg_catalog.pg_stat_progress_create_index
                    WHERE pid = :pid
                    UNION ALL
                    SELECT bytes_processed, bytes_total
                    FROM pg_catalog.pg_stat_progress_copy
                    WHERE pid = :pid
                    UNION ALL
                    SELECT heap_blks_scanned, heap_blks_total
                    FROM pg_catalog.pg_stat_progress_cluster
                    WHERE pid = :pid
                    UNION ALL
                    SELECT heap_blks_scanned, heap_blks_total
                    FROM pg_catalog.pg_stat_progress_vacuum
                    WHERE pid = :pid
                ) p
                WHERE total > 0
                """).param("pid", pid).query(Integer.class).optional().orElse(null);
    }

}
