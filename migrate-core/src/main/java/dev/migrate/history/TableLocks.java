package dev.migrate.history;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.Blocker;
import dev.migrate.session.BlockerText;
import dev.migrate.session.Blockers;
import dev.migrate.session.SqlErrors;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the engine waits for a lock on its own tables where no step has its own limit,
 * and what it says if that is not granted. A run holds none that another must wait for; a
 * person who alters a table, or a transaction that was prepared and forgotten, may hold
 * one for hours.
 */
public final class TableLocks {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final String LIMITS = "SET LOCAL lock_timeout = " + WAIT.toMillis()
            + "; SET LOCAL statement_timeout = 0";

    private final HistoryTables tables;

    /**
     * Speaks of these tables.
     * @param tables where they are
     */
    public TableLocks(HistoryTables tables) {
        this.tables = tables;
    }

    /**
     * Limits the wait up to the end of the transaction, in which statements may take as
     * long as they need, whatever the role allows. No query, which would take the
     * transaction's snapshot.
     * @param jdbc the session, in a transaction
     */
    public static void limit(JdbcClient jdbc) {
        jdbc.sql(LIMITS).update();
    }

    /**
     * Reads the tables. Outside a transaction, locks are waited for as long as elsewhere,
     * by a limit for the whole statement: lock_timeout would need a separate statement. A
     * transaction has its own limit, and does not survive a statement that is canceled.
     * @param connection the session's
     * @param reading what reads
     * @return what was read; null if that is what the reading gives
     * @throws SQLException as the reading throws it
     */
    <T> @Nullable T waiting(Connection connection, Reading<T> reading) throws SQLException {
        if (!connection.getAutoCommit()) {
            return reading.within(0);
        }
        long began = System.nanoTime();
        try {
            return reading.within((int) WAIT.toSeconds());
        }
        catch (SQLException ex) {
            boolean waited = System.nanoTime() - began >= WAIT.toNanos();
            if (!"57014".equals(ex.getSQLState())) {
                throw explained(ex, connection);
            }
            List<Blocker> blockers = waited ? holders(ex, client(connection)) : List.of();
            if (!blockers.isEmpty()) {
                throw refusal(ex, blockers);
            }
        }
        // no session holds a lock: the server is slow, or the role has its own limit
        try {
            return limited(connection, reading);
        }
        catch (SQLException ex) {
            throw explained(ex, connection);
        }
    }

    /** Gives what was caught; throws if a lock was waited for. */
    private SQLException explained(SQLException ex, Connection connection) {
        if (isTimeout(ex)) {
            throw refusal(ex, holders(ex, client(connection)));
        }
        return ex;
    }

    private static <T> @Nullable T limited(Connection connection, Reading<T> reading) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
            return reading.within(0);
        }
        finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /**
     * Gives what to throw.
     * @param thrown what was caught
     * @param jdbc the session, outside a transaction
     * @return who holds the lock, or what was caught if no lock was waited for
     */
    public RuntimeException refusal(RuntimeException thrown, JdbcClient jdbc) {
        return isTimeout(thrown) ? refusal(thrown, holders(thrown, jdbc)) : thrown;
    }

    private static boolean isTimeout(@Nullable Throwable thrown) {
        return SqlErrors.LOCK_NOT_AVAILABLE.equals(SqlErrors.sqlState(thrown));
    }

    private MigrateException refusal(Exception timeout, List<Blocker> blockers) {
        Advice prepared = BlockerText.endPrepared(blockers);
        return new MigrateException(
                Diagnostic
                    .error(DiagnosticCode.LOCK_RETRIES_EXHAUSTED,
                            "the table " + this.tables.versionName() + " or " + this.tables.historyName()
                                    + " is locked")
                    .withDetail("It was waited for " + DurationText.of(WAIT) + BlockerText.describe(blockers)
                            + ". What was committed before stays.")
                    .withHint((prepared != null) ? prepared
                            : Advice.of("End the sessions that hold the lock, and start again.")),
                timeout);
    }

    private List<Blocker> holders(Exception timeout, JdbcClient jdbc) {
        try {
            return Blockers.holding(jdbc, List.of(this.tables.versionName(), this.tables.historyName()));
        }
        catch (DataAccessException ex) {
            timeout.addSuppressed(ex);
            return List.of();
        }
    }

    /** Reads the tables. */
    interface Reading<T> {

        /**
         * Reads within some seconds, 0 being without a limit; gives null for no tables.
         */
        @Nullable T within(int seconds) throws SQLException;

    }

}
