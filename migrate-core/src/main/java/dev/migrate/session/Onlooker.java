package dev.migrate.session;

import dev.migrate.report.Blocker;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A second connection, from which a session can be seen that waits and cannot be asked.
 * For one thread.
 */
public final class Onlooker implements AutoCloseable {

    private final Connection connection;

    private final Driver driver;

    private final JdbcClient jdbc;

    private Onlooker(Connection connection, Driver driver) {
        this.connection = connection;
        this.driver = driver;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        driver.prepareNothing();
    }

    /**
     * Takes a connection. The pool that owns the source may have none to spare and let
     * the thread wait; it may be interrupted.
     * @param source where from
     * @param seen the session's connection
     * @return the onlooker; null if it is not certain that the source has given another
     * connection than that of the session
     * @throws SQLException if no connection is to be had
     */
    static @Nullable Onlooker of(DataSource source, Driver seen) throws SQLException {
        Connection connection = source.getConnection();
        Driver driver = Driver.of(connection);
        if (seen.isOther(driver) && connection.getAutoCommit()) {
            return new Onlooker(connection, driver);
        }
        if (seen.isOther(driver)) {
            NewConnection.closeQuietly(connection);
        }
        return null;
    }

    /**
     * Asks for whom a run waits.
     * @param key the key of its run lock, by which the server knows it
     * @return at most five sessions and prepared transactions; none if it does not wait
     * for a lock, or this connection leads to another database
     */
    public List<Blocker> blocking(long key) {
        return Blockers.blocking(this.jdbc, key);
    }

    /**
     * Ends the wait for a lock of a run, unless it lasts longer than the limit for one,
     * which then is not the one in force. The statement fails as one that is cancelled.
     * @param key the key of its run lock
     * @param longest how long it may wait for one lock
     * @return how long it has waited for that lock; null if it does not wait
     */
    public @Nullable Duration stop(long key, Duration longest) {
        return Blockers.stop(this.jdbc, key, longest);
    }

    /**
     * Ends a session that stands in the way of a run, if it is idle in a transaction.
     * @param key the key of the run lock
     * @param pid the session's server process
     * @param least for how long it must have been idle
     * @return false if it does not stand in the way any more, or was not idle for so long
     */
    public boolean endIdle(long key, int pid, Duration least) {
        return Blockers.endIdle(this.jdbc, key, pid, least);
    }

    /** Gives the server process that answers; waits no longer than a second for one. */
    int backendPid() {
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
        template.setQueryTimeout(1);
        return KeptSession.pid(JdbcClient.create(template));
    }

    @Override
    public void close() {
        this.driver.prepareAgain();
        NewConnection.closeQuietly(this.connection);
    }

}
