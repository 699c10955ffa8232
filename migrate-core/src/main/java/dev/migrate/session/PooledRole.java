package dev.migrate.session;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.AutoSave;

/**
 * A role behind a pooler: each transaction takes it for itself, because the next one may
 * reach another server process. So what is read between transactions is read in one that
 * stays open; it has no snapshot while nothing is read.
 */
final class PooledRole {

    private final Connection connection;

    private final String take;

    private final String takeAgain;

    /**
     * Prepares to act as a role.
     * @param connection the session's
     * @param role whom to act as
     * @param former as whom a session of the pooler acts
     */
    PooledRole(Connection connection, String role, String former) {
        this.connection = connection;
        this.take = "SET LOCAL ROLE " + SqlLiteral.quote(role);
        this.takeAgain = "SET ROLE " + SqlLiteral.quote(former) + "; " + this.take;
    }

    <T> T inTransaction(SessionTransactions transactions, Supplier<T> action) {
        try {
            end();
            return transactions.run(acting(action));
        }
        catch (SQLException ex) {
            throw failed(ex);
        }
        finally {
            readAgain();
        }
    }

    private void readAgain() {
        try {
            read();
        }
        catch (SQLException ignored) {
            // the connection is broken; its next user gets the error
        }
    }

    /**
     * Begins the transaction for what is read. A statement that fails does not end it.
     */
    void read() throws SQLException {
        this.connection.setAutoCommit(false);
        autosave(AutoSave.ALWAYS);
        execute(this.take);
    }

    /** Ends what {@link #read} has begun. */
    void end() throws SQLException {
        this.connection.rollback();
        autosave(AutoSave.NEVER);
    }

    // leaves the former role to the next user of the server process, whatever was set
    private <T> Supplier<T> acting(Supplier<T> action) {
        return () -> {
            try {
                execute(this.take);
                T result = action.get();
                execute(this.takeAgain);
                return result;
            }
            catch (SQLException ex) {
                throw failed(ex);
            }
        };
    }

    private static MigrateException failed(SQLException ex) {
        return SqlErrors.internal("the role that migrations run as cannot be taken", ex, null);
    }

    private void autosave(AutoSave autosave) throws SQLException {
        this.connection.unwrap(PGConnection.class).setAutosave(autosave);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = this.connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
