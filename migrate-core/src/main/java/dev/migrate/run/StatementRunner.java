package dev.migrate.run;

import dev.migrate.session.DatabaseSession;
import dev.migrate.session.WholeStatement;
import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Sends one statement as it is written. */
final class StatementRunner {

    private static final Log logger = LogFactory.getLog(StatementRunner.class);

    /** Reads all rows of a result at once. */
    static final int ALL_ROWS = 0;

    /** Reads a result a few rows at a time, so that a large one needs no memory. */
    static final int FEW_ROWS = 1000;

    private StatementRunner() {
    }

    /**
     * Runs a statement to its end; rows that it gives are passed over. On a throw-away
     * database, a statement about the whole server is passed over: it has been carried
     * out, or is meant to be, where the revision really runs.
     * @param session the run's connection
     * @param statement what to send
     * @param ordinal which part of its revision it is
     * @param rows how many rows are read at a time. {@link #FEW_ROWS} is only for
     * transactions in which nothing but such statements runs: each gets its own portal,
     * so the one of an earlier query through Spring would stay open and hold its table
     * against an ALTER
     */
    static void run(DatabaseSession session, SqlStatement statement, Ordinal ordinal, int rows) {
        if (session.isStandIn() && statement.actsOutsideDatabase()) {
            return;
        }
        long began = System.nanoTime();
        try (Statement jdbc = WholeStatement.on(session.connection())) {
            jdbc.setFetchSize(rows);
            try {
                WholeStatement.run(jdbc, statement.sent());
            }
            finally {
                tellNotices(jdbc, statement);
            }
        }
        catch (SQLException ex) {
            throw new StatementFailure(statement, ordinal, ex).after(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static void tellNotices(Statement jdbc, SqlStatement statement) throws SQLException {
        for (SQLWarning notice = jdbc.getWarnings(); notice != null; notice = notice.getNextWarning()) {
            logger.info(statement.location() + ": " + notice.getMessage());
        }
    }

}
