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
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the engine waits for a lock on its own tables where no step has a limit of its
 * own, and what it says if that is not granted. A run holds none that another must wait
 * for; a person who alters a table, or a transaction that was prepared and forgotten, may
 * hold one for hours.
 */
public final class TableLocks {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final HistoryTables tables;

    /**
     * Speaks of these tables.
     * @param tables where they are
     */
    public TableLocks(HistoryTables tables) {
        this.tables = tables;
    }

    /**
     * Limits the wait up to the end of the transaction. No query, which would take the
     * transaction's snapshot.
     * @param jdbc the session, in a transaction
     */
    public static void limit(JdbcClient jdbc) {
        jdbc.sql("SET LOCAL lock_timeout = " + WAIT.toMillis()).update();
    }

    /**
     * Gives how long one statement is waited for; 0, without a limit, inside a
     * transaction, which has one of its own and does not survive a statement that is
     * canceled.
     */
    static int seconds(Connection connection) throws SQLException {
        return connection.getAutoCommit() ? (int) WAIT.toSeconds() : 0;
    }

    static boolean isCanceled(SQLException thrown) {
        return "57014".equals(thrown.getSQLState());
    }

    /** Ends the command if somebody holds a lock on a table. */
    void requireFree(SQLException canceled, JdbcClient jdbc) {
        List<Blocker> blockers = holders(canceled, jdbc);
        if (!blockers.isEmpty()) {
            throw refusal(canceled, blockers);
        }
    }

    /**
     * Gives what to throw.
     * @param thrown what was caught
     * @param jdbc the session, outside a transaction
     * @return who holds the lock, or what was caught if no lock was waited for
     */
    public RuntimeException refusal(RuntimeException thrown, JdbcClient jdbc) {
        return isTimeout(thrown) ? refusal((Exception) thrown, jdbc) : thrown;
    }

    static boolean isTimeout(@Nullable Throwable thrown) {
        return SqlErrors.LOCK_NOT_AVAILABLE.equals(SqlErrors.sqlState(thrown));
    }

    MigrateException refusal(Exception timeout, JdbcClient jdbc) {
        return refusal(timeout, holders(timeout, jdbc));
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

}
