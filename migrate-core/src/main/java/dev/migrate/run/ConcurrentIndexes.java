package dev.migrate.run;

import dev.migrate.sql.ConcurrentIndex;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks after indexes that are built concurrently: one that failed stays behind as
 * INVALID, costs every write, and makes {@code IF NOT EXISTS} report success for ever.
 */
final class ConcurrentIndexes {

    private final JdbcClient jdbc;

    ConcurrentIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives the invalid indexes of the table, as SQL names them: that of the same name,
     * or all where PostgreSQL chooses the name. One that another session is building just
     * now is not among them.
     */
    List<String> invalid(ConcurrentIndex index) {
        return this.jdbc.sql("""
                SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
                FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE i.indrelid = pg_catalog.to_regclass(?) AND NOT i.indisvalid AND c.relkind = 'i'
                    AND c.relname = coalesce(?::text, c.relname)
                    AND NOT EXISTS (
                        SELECT
                        FROM pg_catalog.pg_stat_progress_create_index p
                        JOIN pg_catalog.pg_locks l ON l.pid = p.pid
                        WHERE l.relation = i.indrelid AND l.granted AND l.pid <> pg_catalog.pg_backend_pid()
                            AND l.database = (
                                SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
                ORDER BY 1
                """).param(index.table().toString()).param(index.index()).query(String.class).list();
    }

    /** Tells whether the index exists on its table and is valid. */
    boolean isValid(ConcurrentIndex index) {
        String name = index.index();
        return name != null && this.jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM pg_catalog.pg_index i
                    JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                    WHERE i.indrelid = pg_catalog.to_regclass(?) AND c.relname = ? AND i.indisvalid)
                """).params(index.table().toString(), name).query(Boolean.class).single();
    }

    /** Drops an index without making readers or writers wait. */
    void drop(String index) {
        this.jdbc.sql("DROP INDEX CONCURRENTLY IF EXISTS " + index).update();
    }

}
