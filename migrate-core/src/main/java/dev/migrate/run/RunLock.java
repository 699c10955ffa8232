package dev.migrate.run;

import dev.migrate.session.SessionSettings;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The advisory lock that lets one run at a time change a database: held by the session
 * from the run's beginning to its end, or, where no session can be had, by each of its
 * transactions.
 */
interface RunLock extends AutoCloseable {

    /**
     * Returns whether the lock is held between transactions too, so that what was read
     * before one is still so in it.
     * @return false if another run may come in between
     */
    boolean isHeldBetween();

    /**
     * Ends the run if the lock is another server process's than the one that answers.
     * @param backendPid who has answered just now
     */
    void requireSameBackend(int backendPid);

    /**
     * Runs an action in a separate transaction, which has the lock once the action has
     * called {@link #enter}. May run it again, after a rollback, if another run had it.
     * @param action what to do
     * @param <T> the type of what it gives
     * @return what the action gives
     */
    <T> T inTransaction(Supplier<T> action);

    /**
     * Gives the transaction the lock. Does nothing if it has it. A query, so that the
     * transaction's isolation cannot be set afterwards.
     * @param check looks whether what was planned can still be done, if another run may
     * have come in between
     */
    void enter(Runnable check);

    /**
     * Gives the transaction the lock for what depends on nothing that was read before.
     */
    default void enter() {
        enter(() -> {
        });
    }

    /** Gives the session's settings as they were found. */
    SessionSettings found();

    /** Makes sure that a statement of a revision has not freed the lock. */
    void require();

    /**
     * Lets time pass between two attempts, outside {@link #inTransaction}.
     * @param pause waits; others see meanwhile that the run goes on
     */
    void rest(Runnable pause);

    /** Gives how long another process's run was waited for. */
    Duration waited();

    /**
     * Frees the lock; where the connection is broken, the server has freed it already.
     */
    @Override
    void close();

}
