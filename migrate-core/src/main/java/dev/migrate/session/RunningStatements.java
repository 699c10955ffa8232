package dev.migrate.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The statements that run on the connections of one migrator, for other threads: they can
 * cancel it, and hear how far it says that it is. Thread-safe.
 */
public final class RunningStatements {

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private final Set<Connection> canceled = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Integer percent;

    void watch(Connection connection) {
        this.connections.add(connection);
    }

    void forget(Connection connection) {
        this.connections.remove(connection);
        this.canceled.remove(connection);
    }

    /**
     * Returns whether what runs on a connection was canceled from here: what fails on it
     * since is a consequence of that.
     * @param connection one that is in use
     * @return true from the first time on
     */
    public boolean isCanceled(Connection connection) {
        return this.canceled.contains(connection);
    }

    /**
     * Says how far what runs is, for other threads.
     * @param reached 0 to 100; null if nothing says so any more
     */
    public void announce(@Nullable Integer reached) {
        this.percent = reached;
    }

    /**
     * Gives the last announced progress of what runs. Sends no query.
     * @return 0 to 100; null if nothing runs that says so
     */
    public @Nullable Integer percent() {
        return this.percent;
    }

    /**
     * Asks the server to cancel each statement that runs, as Ctrl-C in psql does. The
     * thread that waits for it gets SQLSTATE 57014. Does nothing if none runs.
     */
    public void cancel() {
        for (Connection connection : this.connections) {
            this.canceled.add(connection);
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            }
            catch (SQLException ignored) {
                // the connection is gone, and what ran on it
            }
        }
    }

}
