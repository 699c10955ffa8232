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
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;

/**
 * A wait for another run to end. The lock is polled for, outside a transaction: a session
 * that waits inside the lock call has a snapshot, and {@code CREATE INDEX CONCURRENTLY}
 * waits for every snapshot, so both would wait for ever.
 */
final class LockWait {

    private static final Log logger = LogFactory.getLog(LockWait.class);

    private static final Duration SAY_AGAIN = Duration.ofSeconds(30);

    private final LockHolders holders;

    private final Terms terms;

    private final BackOffExecution backoff = Backoff.start(Duration.ofMillis(20), Duration.ofMillis(250));

    private final long began = System.nanoTime();

    private @Nullable Duration said;

    LockWait(DatabaseSession session, long key, Terms terms) {
        this.holders = new LockHolders(session.jdbc(), key, terms.pause());
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
            LockHolder holder = this.holders.now();
            if (holder != null) {
                report(holder, waited);
            }
        }
        if (waited.compareTo(this.terms.longest()) >= 0) {
            throw timeout(this.holders.now());
        }
        this.terms.pause().pass(Duration.ofMillis(this.backoff.nextBackOff()));
    }

    private void report(LockHolder holder, Duration waited) {
        if (holder.idleSince() != null) {
            logger.warn("The run lock stays on the idle connection of " + describe(holder)
                    + ". If it is left over, run \"" + end(holder) + "\"");
        }
        else {
            logger.info("Waiting for the run of " + describe(holder));
        }
        this.terms.listener().waiting(holder, waited);
    }

    private static String describe(LockHolder holder) {
        String idle = (holder.idleSince() != null) ? ", idle since " + holder.idleSince() : "";
        return "\"" + holder.application() + "\" (pid " + holder.pid() + ", connected since " + holder.since() + idle
                + ")";
    }

    private static String end(LockHolder holder) {
        return "SELECT pg_terminate_backend(" + holder.pid() + ")";
    }

    private MigrateException timeout(@Nullable LockHolder holder) {
        String longest = DurationText.of(this.terms.longest());
        if (holder != null && holder.idleSince() != null) {
            return new MigrateException(
                    Diagnostic.error(DiagnosticCode.RUN_LOCK_TIMEOUT, "the run lock was not freed within " + longest)
                        .withDetail("It stays on the idle connection of " + describe(holder)
                                + ", which carries out no run; nothing was done.")
                        .withHint("Run \"" + end(holder) + "\", and start again."));
        }
        String who = (holder != null) ? describe(holder) : "a session that has ended since";
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.RUN_LOCK_TIMEOUT, "another run is still in progress after " + longest)
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
