package dev.migrate.run;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SessionSettings;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The run lock as a session of one's own holds it, from the run's beginning to its end.
 */
final class SessionLock implements RunLock {

    private static final Log logger = LogFactory.getLog(SessionLock.class);

    private final DatabaseSession session;

    private final long key;

    private final SessionSettings untouched;

    private final SessionSettings found;

    private final int backendPid;

    private final Duration waited;

    private SessionLock(DatabaseSession session, long key, LockWait wait, SessionSettings untouched) {
        this.session = session;
        this.key = key;
        this.untouched = untouched;
        this.found = SessionSettings.capture(session.jdbc());
        this.backendPid = lock(session, key, wait);
        this.waited = wait.waited();
    }

    static SessionLock acquire(DatabaseSession session, long key, LockWait.Terms terms) {
        session.prepareAgain();
        SessionSettings untouched = SessionSettings.capture(session.jdbc());
        try {
            SessionSettings.prepareForRun(session.jdbc());
            return new SessionLock(session, key, new LockWait(session, key, terms), untouched);
        }
        catch (RuntimeException ex) {
            restore(session, untouched);
            throw ex;
        }
    }

    private static int lock(DatabaseSession session, long key, LockWait wait) {
        while (true) {
            Integer pid = tryLock(session, key);
            if (pid != null) {
                return pid;
            }
            wait.again();
        }
    }

    private static @Nullable Integer tryLock(DatabaseSession session, long key) {
        return session.jdbc().sql("""
                SELECT pg_catalog.pg_backend_pid() AS pid
                WHERE pg_catalog.pg_try_advisory_lock(?)
                """).param(key).query(Integer.class).optional().orElse(null);
    }

    // a pooler may have passed for the server
    @Override
    public void requireSameBackend(int pid) {
        if (pid != this.backendPid) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.LOST_RUN_LOCK, "statements of one connection reach different server processes")
                .withDetail(
                        "A pooler in transaction mode is in between, so that no session can hold the run lock; nothing"
                                + " was done.")
                .withHint(Advice.of("Set ")
                    .setting(Setting.URL)
                    .text(" to a direct connection, with ")
                    .setting(Setting.USER)
                    .text(" and ")
                    .setting(Setting.PASSWORD)
                    .text(", and leave ")
                    .setting(Setting.SESSION)
                    .text(" as it is by default.")));
        }
    }

    @Override
    public boolean isHeldBetween() {
        return true;
    }

    @Override
    public <T> T inTransaction(Supplier<T> action) {
        return this.session.inTransaction(action);
    }

    @Override
    public void enter(Runnable check) {
        // it has the session's
    }

    @Override
    public SessionSettings found() {
        return this.found;
    }

    /**
     * Takes the lock again where a script has freed it, as {@code DISCARD ALL} does.
     * @throws MigrateException if another run was faster
     */
    @Override
    public void require() {
        boolean held = this.session.jdbc().sql("""
                SELECT CASE
                    WHEN EXISTS (
                        SELECT
                        FROM pg_catalog.pg_locks
                        WHERE locktype = 'advisory' AND objsubid = 1 AND pid = pg_catalog.pg_backend_pid()
                            AND classid::bigint = ? AND objid::bigint = ?)
                    THEN true
                    ELSE pg_catalog.pg_try_advisory_lock(?)
                END
                """).params(this.key >>> 32, this.key & 0xFFFFFFFFL, this.key).query(Boolean.class).single();
        if (!held) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.LOST_RUN_LOCK, "a statement of the revision has freed the run lock")
                        .withDetail("Another run has taken it since; what is committed stays.")
                        .withHint("Remove DISCARD ALL and pg_advisory_unlock_all() from the revision."));
        }
    }

    // in a transaction that has neither a lock nor a snapshot: a session that is idle
    // without one carries out no run
    @Override
    public void rest(Runnable pause) {
        this.session.inTransaction(() -> {
            this.session.jdbc().sql("SET LOCAL lock_timeout = 0").update();
            pause.run();
            return true;
        });
    }

    @Override
    public Duration waited() {
        return this.waited;
    }

    @Override
    public void close() {
        try {
            this.session.jdbc()
                .sql("SELECT pg_catalog.pg_advisory_unlock(?)")
                .param(this.key)
                .query(Boolean.class)
                .single();
        }
        catch (RuntimeException ex) {
            logger.debug("The run lock could not be freed; it goes with the connection", ex);
        }
        restore(this.session, this.untouched);
    }

    private static void restore(DatabaseSession session, SessionSettings untouched) {
        try {
            untouched.restore(session.jdbc());
        }
        catch (RuntimeException ex) {
            logger.debug("The session's settings could not be put back; the connection is broken", ex);
        }
    }

}
