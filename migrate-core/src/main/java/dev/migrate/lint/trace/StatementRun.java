package dev.migrate.lint.trace;

import dev.migrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Sends statements as they are written. */
final class StatementRun {

    private StatementRun() {
    }

    static void send(Connection connection, SqlStatement statement) throws SQLException {
        send(connection, statement.sent());
    }

    static void send(Connection connection, String sql) throws SQLException {
        try (Statement jdbc = connection.createStatement()) {
            // "{" is PostgreSQL's in an array literal, not JDBC's escape
            jdbc.setEscapeProcessing(false);
            if (jdbc.execute(sql)) {
                passOver(jdbc);
            }
        }
    }

    // a function that a SELECT calls runs only for rows that are fetched
    private static void passOver(Statement jdbc) throws SQLException {
        try (ResultSet rows = jdbc.getResultSet()) {
            boolean more = rows.next();
            while (more) {
                more = rows.next();
            }
        }
    }

}
