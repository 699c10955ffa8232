package dev.migrate.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs statements as they are written, to their end. */
public final class WholeStatement {

    private WholeStatement() {
    }

    /**
     * Runs a statement, and passes over the rows that it gives.
     * @param connection where to
     * @param sql the statement
     * @throws SQLException if the server refuses it
     */
    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement jdbc = on(connection)) {
            run(jdbc, sql);
        }
    }

    /**
     * Gives what sends a statement as it is written.
     * @param connection where to
     * @return a statement of JDBC, which the caller closes
     * @throws SQLException if the connection is closed
     */
    public static Statement on(Connection connection) throws SQLException {
        Statement jdbc = connection.createStatement();
        // "{" is PostgreSQL's in an array literal, not JDBC's escape
        jdbc.setEscapeProcessing(false);
        return jdbc;
    }

    /**
     * Runs a statement, and passes over the rows that it gives.
     * @param jdbc what sends it
     * @param sql the statement
     * @throws SQLException if the server refuses it
     */
    public static void run(Statement jdbc, String sql) throws SQLException {
        if (jdbc.execute(sql)) {
            // a function that a SELECT calls runs only for rows that are fetched
            try (ResultSet rows = jdbc.getResultSet()) {
                boolean more = rows.next();
                while (more) {
                    more = rows.next();
                }
            }
        }
    }

}
