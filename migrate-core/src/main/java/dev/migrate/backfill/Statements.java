package dev.migrate.backfill;

import dev.migrate.session.WholeStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Sends what a backfill comes to, as it is: the author's text may have any character. */
final class Statements {

    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /**
     * Sends statements in one round trip.
     * @param sql statements without a result, and one with rows
     * @param reader reads the rows
     * @return what the reader gives
     */
    <T extends @Nullable Object> T query(String sql, Reader<T> reader) {
        try (Statement statement = WholeStatement.on(this.connection)) {
            boolean rows = statement.execute(sql);
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                return reader.read(result);
            }
        }
        catch (SQLException ex) {
            throw new BatchFailure(ex);
        }
    }

    void run(String sql) {
        try {
            WholeStatement.run(this.connection, sql);
        }
        catch (SQLException ex) {
            throw new BatchFailure(ex);
        }
    }

    /** Reads rows. */
    @FunctionalInterface
    interface Reader<T extends @Nullable Object> {

        T read(ResultSet rows) throws SQLException;

    }

}
