package dev.migrate.run;

import dev.migrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Sends one statement as it is written. */
final class StatementRunner {

    private static final Log logger = LogFactory.getLog(StatementRunner.class);

    private StatementRunner() {
    }

    /**
     * Runs a statement; rows that it gives are not fetched beyond what the driver has
     * read.
     * @param connection the run's connection
     * @param first what goes before it in the same round trip: nothing, or statements
     * that give no rows, each with its semicolon
     * @param statement what to send
     * @param number which statement of its revision it is, counted from 1
     * @param of how many there are
     */
    static void run(Connection connection, String first, SqlStatement statement, int number, int of) {
        try (Statement jdbc = connection.createStatement()) {
            // "{" is PostgreSQL's in an array literal, not JDBC's escape
            jdbc.setEscapeProcessing(false);
            jdbc.execute(first + statement.text());
            for (SQLWarning notice = jdbc.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                logger.info(statement.location() + ": " + notice.getMessage());
            }
        }
        catch (SQLException ex) {
            throw new StatementFailure(statement, number, of, ex);
        }
    }

}
