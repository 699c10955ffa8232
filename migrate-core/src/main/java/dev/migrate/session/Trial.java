package dev.migrate.session;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;

/**
 * A transaction that is rolled back when it is closed, whatever happened in it. It sees
 * one snapshot of the database. Not thread-safe.
 */
public final class Trial implements AutoCloseable {

    private final JdbcTransactionManager transactions;

    private final TransactionStatus status;

    private Trial(JdbcTransactionManager transactions) {
        this.transactions = transactions;
        this.status = transactions.getTransaction(null);
    }

    /**
     * Begins. {@link DatabaseSession#inTransaction} takes part in it and ends nothing.
     * @param session the connection, in no transaction
     * @return the transaction, to be closed before the session
     */
    public static Trial begin(DatabaseSession session) {
        Trial trial = new Trial(new JdbcTransactionManager(session.source()));
        try {
            session.jdbc().sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").update();
            return trial;
        }
        catch (RuntimeException ex) {
            trial.close();
            throw ex;
        }
    }

    /** Rolls back. */
    @Override
    public void close() {
        try {
            this.transactions.rollback(this.status);
        }
        catch (TransactionException ex) {
            // the server has rolled back what a connection began that is lost
        }
    }

}
