package dev.migrate.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.ClassUtils;

/** Cancels what runs on the connections of one migrator. Thread-safe. */
public final class Cancellation {

    private static final String DRIVER_TYPE = "org.postgresql.PGConnection";

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    void watch(Connection connection) {
        this.connections.add(connection);
    }

    void forget(Connection connection) {
        this.connections.remove(connection);
    }

    /**
     * Asks the server to cancel each statement that runs, as Ctrl-C in psql does. The
     * thread that waits for it gets SQLSTATE 57014. Does nothing where none runs.
     */
    public void cancel() {
        for (Connection connection : this.connections) {
            try {
                cancel(connection);
            }
            catch (SQLException | ReflectiveOperationException ignored) {
                // the connection is gone, and what ran on it
            }
        }
    }

    // the driver's type carries annotations of a library that is there at run time only,
    // and javac warns of each
    private static void cancel(Connection connection) throws SQLException, ReflectiveOperationException {
        Class<?> type = ClassUtils.forName(DRIVER_TYPE, Cancellation.class.getClassLoader());
        type.getMethod("cancelQuery").invoke(connection.unwrap(type));
    }

}
