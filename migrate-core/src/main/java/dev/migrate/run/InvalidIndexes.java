package dev.migrate.run;

import dev.migrate.session.SqlErrors;
import java.time.Duration;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drops indexes that a statement has left invalid: each costs every write, and makes
 * {@code IF NOT EXISTS} report success.
 */
final class InvalidIndexes {

    /** Is true for an index that no other session is building just now. */
    static final String NOT_BEING_BUILT = """
            NOT EXISTS (
                SELECT
                FROM pg_catalog.pg_stat_progress_create_index p
                JOIN pg_catalog.pg_locks l ON l.pid = p.pid
                WHERE l.relation = i.indrelid AND l.granted AND l.pid <> pg_catalog.pg_backend_pid()
                    AND l.database = (
                        SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
            """;

    private static final Log logger = LogFactory.getLog(InvalidIndexes.class);

    // a drop waits for transactions that use the table; the next run tries again
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private final JdbcClient jdbc;

    InvalidIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops them without making readers or writers wait. */
    void drop(List<String> indexes) {
        indexes.forEach(this::drop);
    }

    /** Drops them, and gives up after a few seconds. */
    void dropShortly(List<String> indexes) {
        if (!indexes.isEmpty()) {
            new Timeouts(SHORTLY, SHORTLY).setForSession(this.jdbc);
            drop(indexes);
        }
    }

    private void drop(String index) {
        try {
            this.jdbc.sql("DROP INDEX CONCURRENTLY IF EXISTS " + index).update();
        }
        catch (DataAccessException ex) {
            // those of TOAST tables are a superuser's
            if (!SqlErrors.INSUFFICIENT_PRIVILEGE.equals(SqlErrors.sqlState(ex))) {
                throw ex;
            }
            logger.warn("The invalid index " + index + " stays, because this user may not drop it. Run as a superuser: "
                    + "DROP INDEX CONCURRENTLY " + index + ";");
        }
    }

    /** Returns whether a row of the catalog is younger than a note, as SQL. */
    static String younger(String row, @Nullable String note) {
        return (note != null) ? "pg_catalog.age(" + row + ".xmin) < pg_catalog.age('" + note + "'::pg_catalog.xid)"
                : "false";
    }

}
