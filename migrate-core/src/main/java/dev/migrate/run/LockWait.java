package dev.migrate.run;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
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
 * A wait for another run to end. The lock is polled for, outside a transaction: a session
 * that waits inside the lock call has a snapshot, and {@code CREATE INDEX CONCURRENTLY}
 * waits for every snapshot, so both would wait for ever.
 */
final class LockWait {

    private static final Log logger = LogFactory.getLog(LockWait.class);

    private static final Duration SAY_AGAIN = Duration.ofSeconds(30);

    private final DatabaseSession session;

    private final long key;

    private final Terms terms;

    private final BackOffExecution backoff = Backoff.start(Duration.ofMillis(20), Duration.ofMillis(250));

    private final long began = System.nanoTime();

    private @Nullable Duration said;

    LockWait(DatabaseSession session, long key, Terms terms) {
        this.session = session;
        this.key = key;
        this.terms = terms;
    }

    /** Gives how long it has been waited for. */
    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - this.began);
    }

    /**
     * Lets time pass before the lock is tried again.
     * @throws MigrateException if it was waited for too long
     */
    void again() {
        Duration waited = waited();
        if (this.said == null || waited.minus(this.said).compareTo(SAY_AGAIN) >= 0) {
            this.said = waited;
            LockHolder holder = holder(this.session.jdbc(), this.key);
            if (holder != null) {
                logger.info("Waiting for the run of " + describe(holder));
                this.terms.listener().waiting(holder, waited);
            }
        }
        if (waited.compareTo(this.terms.longest()) >= 0) {
            throw timeout(holder(this.session.jdbc(), this.key));
        }
        this.terms.pause().pass(Duration.ofMillis(this.backoff.nextBackOff()));
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

    private MigrateException timeout(@Nullable LockHolder holder) {
        String who = (holder != null) ? describe(holder) : "a session that has ended since";
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.RUN_LOCK_TIMEOUT,
                    "another run did not end within " + DurationText.of(this.terms.longest()))
            .withDetail("The run lock is held by " + who + "; nothing was done.")
            .withHint(Advice.of("Wait for that run, or raise ").setting(Setting.RUN_LOCK_MAX_WAIT).text(".")));
    }

    /**
     * How waiting is done.
     *
     * @param longest when to give up
     * @param pause lets time pass
     * @param listener hears who is waited for
     */
    record Terms(Duration longest, Pause pause, MigrationListener listener) {

    }

}
