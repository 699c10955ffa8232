package dev.migrate.boot.acceptance;

import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A session that keeps a revision waiting until it is closed. */
final class HeldLock implements AutoCloseable {

    private final Connection connection;

    private HeldLock(Connection connection) {
        this.connection = connection;
    }

    /** Holds the lock of {@link Revisions#waiting}. */
    static HeldLock advisory(TestDatabase database) throws SQLException {
        return take(database, "SELECT pg_catalog.pg_advisory_lock(" + Revisions.LOCK + ")");
    }

    /** Holds whatever the statement locks, in an open transaction. */
    static HeldLock by(TestDatabase database, String sql) throws SQLException {
        return take(database, sql);
    }

    private static HeldLock take(TestDatabase database, String sql) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return new HeldLock(connection);
    }

    void release() throws SQLException {
        this.connection.close();
    }

    @Override
    public void close() throws SQLException {
        release();
    }

}
