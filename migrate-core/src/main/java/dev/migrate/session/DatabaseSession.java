package dev.migrate.session;

import dev.migrate.connection.SessionMode;
import dev.migrate.connection.SessionUse;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One connection, in autocommit, for as long as a command needs it. It is bound to the
 * thread as Spring binds the connection of a transaction, so that a bean that a Java
 * revision calls works on the same connection, in the same transaction; a pool of size 1
 * is enough for that reason too. Not thread-safe.
 */
public final class DatabaseSession implements AutoCloseable {

    private final DataSource dataSource;

    private final DataSource origin;

    private final Connection connection;

    private final boolean autoCommit;

    private final int networkTimeout;

    private final RunningStatements running;

    private final boolean standIn;

    private Driver driver;

    private @Nullable JdbcClient jdbc;

    private final SessionTransactions transactions;

    private @Nullable ActingRole role;

    private @Nullable PooledRole pooledRole;

    private DatabaseSession(DataSource dataSource, DataSource origin, Connection connection, RunningStatements running)
            throws SQLException {
        this.dataSource = dataSource;
        this.origin = origin;
        this.standIn = dataSource != origin;
        this.running = running;
        this.connection = connection;
        this.driver = Driver.of(connection);
        this.transactions = new SessionTransactions(dataSource);
        this.autoCommit = connection.getAutoCommit();
        this.networkTimeout = connection.getNetworkTimeout();
        // a socketTimeout of the URL would cut a long statement off in the middle
        connection.setNetworkTimeout(Runnable::run, 0);
        if (!this.autoCommit) {
            connection.setAutoCommit(true);
        }
        this.driver.begin(connection);
    }

    /**
     * Takes a connection.
     * @param given where from
     * @param running knows what the session runs, until it is closed
     * @return the session; to be closed on the same thread
     * @throws MigrateException if the caller's thread has a transaction on the same
     * source, no connection is to be had, or the server is not PostgreSQL
     */
    public static DatabaseSession open(DataSource given, RunningStatements running) {
        return openInPlaceOf(given, given, running);
    }

    /**
     * Takes a connection of one source, and lets code that asks for one of another source
     * on this thread have it.
     * @param given what others ask for
     * @param source where from
     * @param running knows the connection until the session is closed
     * @return the session; to be closed on the same thread
     * @throws MigrateException as {@link #open} does
     */
    public static DatabaseSession openInPlaceOf(DataSource given, DataSource source, RunningStatements running) {
        DataSource dataSource = target(given);
        if (TransactionSynchronizationManager.hasResource(dataSource)) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.INSIDE_TRANSACTION, "migrations cannot run inside a transaction of the caller")
                .withDetail("This thread holds a connection of the same DataSource; nothing was done.")
                .withHint("Call the migrator outside @Transactional methods and TransactionTemplate callbacks."));
        }
        DataSource origin = (given == source) ? dataSource : target(source);
        Connection connection = NewConnection.of(origin);
        try {
            DatabaseSession session = new DatabaseSession(dataSource, origin, connection, running);
            TransactionSynchronizationManager.bindResource(dataSource, new ConnectionHolder(connection));
            running.watch(connection);
            return session;
        }
        catch (SQLException | RuntimeException ex) {
            NewConnection.closeQuietly(connection);
            throw (ex instanceof MigrateException known) ? known : NewConnection.failure(ex);
        }
    }

    // Spring binds connections to the source behind its own proxy
    private static DataSource target(DataSource given) {
        DataSource target = given;
        while (target instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null) {
            target = proxy.getTargetDataSource();
        }
        return target;
    }

    /**
     * Returns whether the session is on a throw-away database that stands in for another.
     * @return true if nothing that is run here may reach beyond that database
     */
    public boolean isStandIn() {
        return this.standIn;
    }

    /**
     * Returns whether something stands between that may lead each transaction to another
     * server process, as a pooler does. Sends no query.
     * @param backendPid the server process that has answered on this session
     * @return true if it is not the one that the connection was opened with; a pooler
     * answers for itself when a connection is opened
     */
    public boolean isPooled(int backendPid) {
        return !this.driver.isOpenedWith(backendPid);
    }

    /**
     * Lets the server keep the plans of what an action asks, unless something stands
     * between.
     * @param backendPid the server process that has answered on this session
     * @param action what asks, and reads only what has the same columns each time
     * @param <T> the type of what it gives
     * @return what the action gives
     */
    public <T> T keepingPlans(int backendPid, Supplier<T> action) {
        return isPooled(backendPid) ? action.get() : this.driver.preparing(action);
    }

    /** Lets the driver prepare what it sends often, as it did before. */
    public void prepareAgain() {
        this.driver.prepareAgain();
    }

    /**
     * Uses the connection in a certain way until the session is closed; it then has the
     * role that it had before.
     * @param use as whom, and whether it is certain to be a session
     * @return this session
     * @throws MigrateException if the role cannot be taken; the session is closed
     */
    public DatabaseSession with(SessionUse use) {
        if (use.mode() == SessionMode.KEPT) {
            this.driver = this.driver.kept();
        }
        return (use.role() != null) ? as(use.role()) : this;
    }

    private DatabaseSession as(String name) {
        try {
            this.role = ActingRole.take(this.connection, this.driver, name);
            if (this.role.pooled()) {
                this.pooledRole = new PooledRole(this.connection, name, this.role.former());
                this.pooledRole.read();
            }
            return this;
        }
        catch (SQLException | MigrateException ex) {
            close();
            throw (ex instanceof MigrateException known) ? known : NewConnection.failure(ex);
        }
    }

    /**
     * Gives the raw connection, in autocommit outside {@link #inTransaction}.
     * @return the connection; the caller does not close it
     */
    public Connection connection() {
        return this.connection;
    }

    /**
     * Takes a second connection from where the session has its own. For another thread;
     * it may have to wait.
     * @return who sees the session from outside; null if that cannot be
     * @throws SQLException if no connection is to be had
     */
    public @Nullable Onlooker onlooker() throws SQLException {
        return Onlooker.of(this.origin, this.driver);
    }

    /**
     * Gives what other threads see of the statements that run.
     * @return the statements of the session's migrator
     */
    public RunningStatements running() {
        return this.running;
    }

    /**
     * Gives a template on this connection, to be changed by the caller.
     * @return a new one
     */
    public JdbcTemplate template() {
        return new JdbcTemplate(this.dataSource);
    }

    /**
     * Gives Spring's client on this connection.
     * @return the client
     */
    public JdbcClient jdbc() {
        if (this.jdbc == null) {
            this.jdbc = JdbcClient.create(this.dataSource);
        }
        return this.jdbc;
    }

    /**
     * Runs an action in a separate transaction: committed when it returns, rolled back
     * when it throws.
     * @param action what to do
     * @param <T> the type of what it gives
     * @return what the action gives
     * @throws CommitException if the action returned and COMMIT failed
     */
    public <T> T inTransaction(Supplier<T> action) {
        return (this.pooledRole != null) ? this.pooledRole.inTransaction(this.transactions, action)
                : this.transactions.run(action);
    }

    DataSource source() {
        return this.dataSource;
    }

    /**
     * Ends the command where nothing can be written: a replica, or a connection that the
     * pool or the role made read-only.
     */
    public void requireWritable() {
        ReadOnly.refuse(this.connection, jdbc());
    }

    /** If that fails, the connection must not be used with the role on it. */
    private void giveRoleBack() throws SQLException {
        if (this.pooledRole != null) {
            this.pooledRole.end();
            return;
        }
        if (this.role == null) {
            return;
        }
        try {
            this.connection.setAutoCommit(true);
            this.role.giveBack(this.connection);
        }
        catch (SQLException ex) {
            this.connection.abort(Runnable::run);
            throw ex;
        }
    }

    /** Gives the connection back as it was taken. */
    @Override
    public void close() {
        this.running.forget(this.connection);
        TransactionSynchronizationManager.unbindResourceIfPossible(this.dataSource);
        try {
            if (!this.connection.isClosed()) {
                giveRoleBack();
                this.driver.end(this.connection);
                this.connection.setNetworkTimeout(Runnable::run, this.networkTimeout);
                this.connection.setAutoCommit(this.autoCommit);
            }
        }
        catch (SQLException ignored) {
            // a connection that broke is the pool's to throw away
        }
        finally {
            NewConnection.closeQuietly(this.connection);
        }
    }

}
