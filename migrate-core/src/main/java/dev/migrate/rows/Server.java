package dev.migrate.rows;

import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import dev.migrate.session.WholeStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs statements whose text was made here, within a transaction, until the time is over.
 * One that the server refuses leaves nothing behind.
 */
final class Server {

    private final DatabaseSession session;

    private final long end;

    Server(DatabaseSession session, Duration limit) {
        this.session = session;
        this.end = System.nanoTime() + limit.toNanos();
    }

    JdbcClient jdbc() {
        return this.session.jdbc();
    }

    boolean isTimeOver() {
        return System.nanoTime() >= this.end;
    }

    /** Lets the server break off whatever runs when the time is over. */
    void limit() {
        limit(Math.max(1, Duration.ofNanos(this.end - System.nanoTime()).toMillis()));
    }

    /** Lets statements run on, whose time does not count. */
    void lift() {
        limit(0);
    }

    private void limit(long millis) {
        jdbc().sql("SELECT pg_catalog.set_config('statement_timeout', ?, true)")
            .param(Long.toString(millis))
            .query()
            .singleValue();
    }

    /**
     * Runs one statement.
     * @return its rows, each value as text
     * @throws SQLException if the server refuses it; it has done nothing then
     */
    List<String[]> run(String sql) throws SQLException {
        Connection connection = this.session.connection();
        Savepoint mark = savepoint(connection);
        try (Statement statement = WholeStatement.on(connection)) {
            List<String[]> rows = statement.execute(sql) ? rows(statement.getResultSet()) : List.of();
            connection.releaseSavepoint(mark);
            return rows;
        }
        catch (SQLException ex) {
            undo(connection, mark, ex);
            throw ex;
        }
    }

    private static Savepoint savepoint(Connection connection) {
        try {
            return connection.setSavepoint();
        }
        catch (SQLException ex) {
            throw SqlErrors.internal("the tables cannot be filled", ex, null);
        }
    }

    private static void undo(Connection connection, Savepoint mark, SQLException refused) {
        try {
            connection.rollback(mark);
            connection.releaseSavepoint(mark);
        }
        catch (SQLException ex) {
            // the connection is lost, and the first error says why
            throw SqlErrors.internal("the tables cannot be filled", refused, null);
        }
    }

    private static List<String[]> rows(ResultSet result) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        int count = result.getMetaData().getColumnCount();
        while (result.next()) {
            String[] row = new String[count];
            for (int index = 0; index < count; index++) {
                row[index] = result.getString(index + 1);
            }
            rows.add(row);
        }
        return rows;
    }

}
