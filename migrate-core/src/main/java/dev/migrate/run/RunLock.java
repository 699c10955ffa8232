package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.LockHolder;
import dev.migrate.session.DatabaseSession;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.backoff.BackOffExecution;

/**
 * The session advisory lock that one run at a time holds. It is polled for, in
 * autocommit: a session that waits inside the lock call has a snapshot, and
 * {@code CREATE INDEX CONCURRENTLY} waits for every snapshot, so both would wait for
 * ever.
 */
final class RunLock implements AutoCloseable {

    private static final Log logger = LogFactory.getLog(RunLock.class);

    private static final Duration SAY_AGAIN = Duration.ofSeconds(30);

    private final DatabaseSession session;

    private final long key;

    private final int backendPid;

    private final Duration waited;

    private RunLock(DatabaseSession session, long key, int backendPid, Duration waited) {
        this.session = session;
        this.key = key;
        this.backendPid = backendPid;
        this.waited = waited;
    }

    static RunLock acquire(DatabaseSession session, long key, Duration maxWait, Waiting waiting) {
        BackOffExecution backoff = Backoff.start(Duration.ofMillis(20), Duration.ofMillis(250));
        long began = System.nanoTime();
        Duration said = null;
        while (true) {
            Integer pid = tryLock(session.jdbc(), key);
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (pid != null) {
                return new RunLock(session, key, pid, waited);
            }
            if (said == null || waited.minus(said).compareTo(SAY_AGAIN) >= 0) {
                said = waited;
                LockHolder holder = holder(session.jdbc(), key);
                if (holder != null) {
                    logger.info("Waiting for the run of " + describe(holder));
                    waiting.listener().waiting(holder, waited);
                }
            }
            if (waited.compareTo(maxWait) >= 0) {
                throw timeout(holder(session.jdbc(), key), maxWait);
            }
            waiting.pause().pass(Duration.ofMillis(backoff.nextBackOff()));
        }
    }

    private static @Nullable Integer tryLock(JdbcClient jdbc, long key) {
        return jdbc.sql("""
                SELECT pg_catalog.pg_backend_pid() AS pid
                WHERE pg_catalog.pg_try_advisory_lock(?)
                """).param(key).query(Integer.class).optional().orElse(null);
    }

    static @Nullable LockHolder holder(JdbcClient jdbc, long key) {
        return jdbc
            .sql("""
                    SELECT l.pid, coalesce(a.application_name, '') AS application, a.backend_start
                    FROM pg_catalog.pg_locks l
                    LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                        AND l.classid::bigint = ? AND l.objid::bigint = ?
                        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                    """)
            .params(key >>> 32, key & 0xFFFFFFFFL)
            .query((row, index) -> {
                OffsetDateTime since = row.getObject("backend_start", OffsetDateTime.class);
                return new LockHolder(row.getInt("pid"), Objects.requireNonNull(row.getString("application")),
                        instant(since));
            })
            .optional()
            .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return (time != null) ? time.toInstant() : null;
    }

    private static String describe(LockHolder holder) {
        return "\"" + holder.application() + "\" (pid " + holder.pid() + ", connected since " + holder.since() + ")";
    }

    private static MigrateException timeout(@Nullable LockHolder holder, Duration maxWait) {
        String who = (holder != null) ? describe(holder) : "a session that has ended since";
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.RUN_LOCK_TIMEOUT, "another run did not end within " + DurationText.of(maxWait))
            .withDetail("The run lock is held by " + who + "; nothing was done.")
            .withHint("Wait for that run, or raise \"migrate.run-lock.max-wait\"."));
    }

    /**
     * Ends the run where statements go to different server processes, as behind a
     * transaction pooler.
     */
    void requireSameBackend(int pid) {
        if (pid != this.backendPid) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.LOST_RUN_LOCK, "statements of one connection reach different server processes")
                .withDetail(
                        "A pooler in transaction mode stands between, so that no session can hold the run lock; nothing"
                                + " was done.")
                .withHint("Give the migrations a direct URL with \"migrate.url\"."));
        }
    }

    /**
     * Takes the lock again where a script has freed it, as {@code DISCARD ALL} does.
     * @throws MigrateException where another run was faster
     */
    void require() {
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

    /** Gives how long another process's run was waited for. */
    Duration waited() {
        return this.waited;
    }

    /**
     * Frees the lock; where the connection is broken, the server has freed it already.
     */
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
    }

    /** How waiting is done and told. */
    record Waiting(Pause pause, MigrationListener listener) {

    }

}
