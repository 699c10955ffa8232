package dev.migrate.session;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;

/** A transaction whose action is done and whose COMMIT failed. */
public final class CommitException extends TransactionException {

    private static final long serialVersionUID = 1L;

    CommitException(Throwable cause) {
        super("COMMIT failed", cause);
    }

    /**
     * Returns whether a transaction may have been committed although an exception says
     * that it failed: the connection was lost before the server's answer came.
     * @param thrown what was caught
     * @return false if the server has said that it was rolled back, or COMMIT was not
     * sent
     */
    public static boolean isUnknown(@Nullable Throwable thrown) {
        return thrown instanceof CommitException && SqlErrors.isConnectionLost(thrown);
    }

}
