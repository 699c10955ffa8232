package dev.migrate.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * What runs on the connections of one migrator, for other threads: they can cancel it,
 * and hear how far it says that it is. Thread-safe.
 */
public final class RunningStatements {

    /** The SQLSTATE of a notice that says {@code … 37 %}. */
    public static final String PROGRESS = "MG001";

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}) %");

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private final Set<Statement> statements = ConcurrentHashMap.newKeySet();

    void watch(Connection connection) {
        this.connections.add(connection);
    }

    void forget(Connection connection) {
        this.connections.remove(connection);
    }

    /**
     * Runs a statement that may say how far it is.
     * @param statement what other threads may ask meanwhile
     * @param execution executes it
     * @throws SQLException where the execution does
     */
    public void listen(Statement statement, Execution execution) throws SQLException {
        this.statements.add(statement);
        try {
            execution.run();
        }
        finally {
            this.statements.remove(statement);
        }
    }

    /**
     * Gives how far a statement has said that it is. Asks nobody.
     * @return 0 to 100; null where none runs that says so
     */
    public @Nullable Integer percent() {
        for (Statement statement : this.statements) {
            Integer percent = percent(statement);
            if (percent != null) {
                return percent;
            }
        }
        return null;
    }

    // the driver adds a notice when it arrives, and its chain may be read meanwhile
    private static @Nullable Integer percent(Statement statement) {
        Integer percent = null;
        try {
            for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                Matcher matcher = PERCENT.matcher(String.valueOf(notice.getMessage()));
                if (isProgress(notice) && matcher.find()) {
                    percent = Integer.valueOf(matcher.group(1));
                }
            }
        }
        catch (SQLException ex) {
            // it has ended just now
            return null;
        }
        return percent;
    }

    /**
     * Tells notices for {@link #percent()} from those for people.
     * @param notice what a statement said
     * @return true for a notice that says how far its statement is
     */
    public static boolean isProgress(SQLWarning notice) {
        return PROGRESS.equals(notice.getSQLState());
    }

    /**
     * Asks the server to cancel each statement that runs, as Ctrl-C in psql does. The
     * thread that waits for it gets SQLSTATE 57014. Does nothing where none runs.
     */
    public void cancel() {
        for (Connection connection : this.connections) {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            }
            catch (SQLException ignored) {
                // the connection is gone, and what ran on it
            }
        }
    }

    /** The execution of a statement. */
    @FunctionalInterface
    public interface Execution {

        /**
         * Executes.
         * @throws SQLException where the statement fails
         */
        void run() throws SQLException;

    }

}
