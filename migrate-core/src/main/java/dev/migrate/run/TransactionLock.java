package dev.migrate.run;

import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SessionSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The run lock as each transaction of a run takes it behind a pooler, where the next
 * transaction may reach another server process. What a transaction sets, it sets for
 * itself; so nothing stays on the server's side once it has ended, however it ends.
 */
final class TransactionLock implements RunLock {

    private final DatabaseSession session;

    private final long key;

    private final LockWait.Terms terms;

    private Duration waited = Duration.ZERO;

    /** The settings that the transaction has found; null until it has the lock. */
    private @Nullable SessionSettings found;

    TransactionLock(DatabaseSession session, long key, LockWait.Terms terms) {
        this.session = session;
        this.key = key;
        this.terms = terms;
    }

    @Override
    public boolean isHeldBetween() {
        return false;
    }

    @Override
    public void requireSameBackend(int backendPid) {
        // each transaction may have one of its own
    }

    @Override
    public <T> T inTransaction(Supplier<T> action) {
        LockWait wait = new LockWait(this.session, this.key, this.terms);
        Duration before = this.waited;
        while (true) {
            this.found = null;
            try {
                return this.session.inTransaction(() -> leavingNothing(action));
            }
            catch (LockedException ex) {
                wait.again();
                this.waited = before.plus(wait.waited());
            }
        }
    }

    // what is set locally counts as set by the session once a RESET has come before it
    private <T> T leavingNothing(Supplier<T> action) {
        T result = action.get();
        if (this.found != null) {
            this.found.restore(this.session.jdbc());
        }
        return result;
    }

    @Override
    public void enter(Runnable check) {
        if (this.found != null) {
            return;
        }
        boolean free = this.session.jdbc()
            .sql("SELECT pg_catalog.pg_try_advisory_xact_lock(?)")
            .param(this.key)
            .query(Boolean.class)
            .single();
        if (!free) {
            throw new LockedException();
        }
        SessionSettings settings = SessionSettings.capture(this.session.jdbc());
        SessionSettings.prepareForTransaction(this.session.jdbc());
        check.run();
        this.found = settings;
    }

    @Override
    public SessionSettings found() {
        return Objects.requireNonNull(this.found);
    }

    @Override
    public void require() {
        // only its end takes a transaction's lock away
    }

    @Override
    public void rest(Runnable pause) {
        pause.run();
    }

    @Override
    public Duration waited() {
        return this.waited;
    }

    @Override
    public void close() {
        // went with the transaction
    }

    /** Another run has the lock. */
    private static final class LockedException extends RuntimeException {

    }

}
