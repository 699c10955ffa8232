package dev.migrate.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The properties and actions of a connection that only PostgreSQL's driver offers.
 *
 * @param connection the driver's connection; null if a wrapper hides it
 * @param prepareThreshold after how many executions it prepared a statement on the server
 * @param isKept true if it is known that one server process answers for as long as the
 * connection is open, whatever process it was opened with
 * @param readsBackslashes true if the server took a backslash in an ordinary string for
 * an escape when the connection was taken; it says so without being asked
 */
record Driver(@Nullable PGConnection connection, int prepareThreshold, boolean isKept, boolean readsBackslashes) {

    static Driver of(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            return new Driver(null, 0, false, false);
        }
        // a third-party proxy may give something else
        Object unwrapped = connection.unwrap(PGConnection.class);
        return (unwrapped instanceof PGConnection driver)
                ? new Driver(driver, driver.getPrepareThreshold(), false,
                        "off".equals(driver.getParameterStatus("standard_conforming_strings")))
                : new Driver(null, 0, false, false);
    }

    /** Gives the same for a connection whose session a pooler is known to keep. */
    Driver kept() {
        return new Driver(this.connection, this.prepareThreshold, true, this.readsBackslashes);
    }

    /**
     * Gives the server process that the connection was opened with; null if a wrapper
     * hides it, or it does not matter.
     */
    @Nullable Integer backendPid() {
        return (this.connection != null && !this.isKept) ? this.connection.getBackendPID() : null;
    }

    /**
     * Returns whether a server process is the one that the connection was opened with. A
     * pooler gives a client its own key to cancel statements with.
     */
    boolean isOpenedWith(int backendPid) {
        Integer opened = backendPid();
        return opened == null || opened == backendPid;
    }

    /** Returns whether another connection is certain to be another one. */
    boolean isOther(Driver other) {
        return this.connection != null && other.connection != null && this.connection != other.connection;
    }

    /**
     * Takes the connection: nothing is prepared by name, and strings are what standard
     * SQL says, as revisions are read.
     */
    void begin(Connection taken) throws SQLException {
        prepareNothing();
        if (this.readsBackslashes) {
            WholeStatement.run(taken, "SET standard_conforming_strings = on");
        }
    }

    /** Gives the connection back as it was taken. */
    void end(Connection taken) throws SQLException {
        if (this.readsBackslashes) {
            WholeStatement.run(taken, "SET standard_conforming_strings = off");
        }
        prepareAgain();
    }

    void prepareAgain() {
        if (this.connection != null) {
            this.connection.setPrepareThreshold(this.prepareThreshold);
        }
    }

    /**
     * Keeps statements from being prepared by name: behind a pooler, the next execution
     * may reach a server process that does not know the name.
     */
    void prepareNothing() {
        if (this.connection != null) {
            this.connection.setPrepareThreshold(0);
        }
    }

    /**
     * Has each statement of an action prepared by name, so that the server keeps its
     * plan.
     */
    <T> T preparing(Supplier<T> action) {
        if (this.connection != null) {
            this.connection.setPrepareThreshold(1);
        }
        try {
            return action.get();
        }
        finally {
            prepareNothing();
        }
    }

}
