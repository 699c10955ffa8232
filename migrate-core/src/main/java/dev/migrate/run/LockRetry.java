package dev.migrate.run;

import dev.migrate.diagnostic.DurationText;
import dev.migrate.migration.BlockerPolicy;
import dev.migrate.report.Blocker;
import dev.migrate.report.RunningStep;
import dev.migrate.session.BlockerText;
import dev.migrate.session.Blockers;
import dev.migrate.session.OpenTransactions;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Tries one unit of work until its locks are granted. Each attempt waits only briefly,
 * because every later request for the same table queues behind a waiting strong lock;
 * between attempts nothing is held.
 */
final class LockRetry {

    private static final Log logger = LogFactory.getLog(LockRetry.class);

    // PostgreSQL cancels an autovacuum worker for a waiter only after deadlock_timeout
    private static final Duration BEYOND_DEADLOCK_TIMEOUT = Duration.ofMillis(500);

    /** Between two looks whether those who stood in the way have gone. */
    private static final Duration LOOK = Duration.ofMillis(100);

    // an attempt may let others wait for lock_timeout, so most of the time there is none
    private static final int SHARE_OF_PAUSE = 10;

    private final StepContext context;

    private int retries;

    private List<Blocker> blockers = List.of();

    /** For whom the last attempt was seen to wait. */
    private List<Blocker> seen = List.of();

    private boolean stopped;

    LockRetry(StepContext context) {
        this.context = context;
    }

    /** Gives how often the work was tried again. */
    int retries() {
        return this.retries;
    }

    /** Gives who stood in the way last. */
    List<Blocker> blockers() {
        return this.blockers;
    }

    /**
     * Returns whether the last attempt was ended because its waits for several locks
     * together took longer than one may.
     */
    boolean isStopped() {
        return this.stopped;
    }

    /**
     * Tries until the work is done.
     * @param current gives the step that the work is at, for its options and for the
     * listeners
     * @param work one attempt, which gets how long it waits for a lock at least; it
     * leaves nothing behind when it throws
     * @return what the work gives
     * @throws RuntimeException of the last attempt
     */
    <T> T run(Supplier<Position> current, Function<Duration, T> work) {
        BackOffExecution backoff = Backoff.start(Duration.ofMillis(100), Duration.ofSeconds(5));
        long began = System.nanoTime();
        Duration least = Duration.ZERO;
        while (true) {
            try {
                return watched(work, least);
            }
            catch (RuntimeException ex) {
                this.stopped &= SqlErrors.QUERY_CANCELED.equals(SqlErrors.sqlState(ex));
                Duration spent = Duration.ofNanos(System.nanoTime() - began);
                Position position = current.get();
                if (!this.stopped && !SqlErrors.isRetryable(ex)) {
                    throw ex;
                }
                this.blockers = blockers(ex);
                if (!Timeouts.options(position.step()).retried() || isFinal(ex)
                        || spent.compareTo(this.context.settings().lockRetryMaxDuration()) >= 0) {
                    throw ex;
                }
                this.retries++;
                Duration pause = Duration.ofMillis(backoff.nextBackOff());
                this.context.lock().rest(() -> {
                    report(position, ex, pause);
                    pass(pause);
                });
                least = givesWay() ? deadlockTimeout().plus(BEYOND_DEADLOCK_TIMEOUT) : Duration.ZERO;
            }
        }
    }

    // a deadlock or a serialization failure says nothing of who holds a lock for long
    private boolean isFinal(RuntimeException ex) {
        boolean lock = this.stopped || SqlErrors.LOCK_NOT_AVAILABLE.equals(SqlErrors.sqlState(ex));
        return lock && (this.context.settings().blockers() == BlockerPolicy.FAIL || this.context.watch().isRefused());
    }

    /** Gives the role without which sessions were not ended; null if none was missing. */
    @Nullable String missing() {
        return this.context.watch().missing();
    }

    // to wait longer for one that is to prevent wraparound would make others wait for
    // nothing: PostgreSQL does not cancel it
    private boolean givesWay() {
        return this.blockers.stream().anyMatch(Blocker::isAutovacuum)
                && this.blockers.stream().noneMatch(Blocker::preventsWraparound);
    }

    // the next attempt follows soon once those who stood in the way have ended their
    // transactions, without asking for a lock meanwhile
    private void pass(Duration longest) {
        if (this.blockers.isEmpty()) {
            this.context.pause().pass(longest);
            return;
        }
        OpenTransactions open = OpenTransactions.of(this.context.session().jdbc(), this.blockers);
        long end = System.nanoTime() + longest.toNanos();
        Duration next = longer(LOOK, longest.dividedBy(SHARE_OF_PAUSE));
        do {
            long left = end - System.nanoTime();
            this.context.pause().pass(Duration.ofNanos(Math.max(0, Math.min(next.toNanos(), left))));
            next = LOOK;
        }
        while (System.nanoTime() < end && open.areLeft());
    }

    private static Duration longer(Duration one, Duration other) {
        return (one.compareTo(other) > 0) ? one : other;
    }

    private <T> T watched(Function<Duration, T> work, Duration least) {
        this.context.watch().attempt(this.retries > 0);
        try {
            return work.apply(least);
        }
        finally {
            this.seen = this.context.watch().ends();
            this.stopped = this.context.watch().isStopped();
        }
    }

    private List<Blocker> blockers(RuntimeException ex) {
        if (!this.seen.isEmpty()) {
            return this.seen;
        }
        if (!(ex instanceof StatementFailure failure)) {
            return List.of();
        }
        List<String> names = failure.statement().names().stream().map(QualifiedName::toString).distinct().toList();
        return Blockers.holding(this.context.session().jdbc(), names);
    }

    private void report(Position position, RuntimeException ex, Duration pause) {
        RunningStep blocked = (ex instanceof StatementFailure failure
                && failure.ordinal().unit() == Ordinal.Unit.STATEMENT)
                        ? position.blockedBy(this.blockers, failure.ordinal().number(), failure.ordinal().of())
                        : position.blockedBy(this.blockers, 0, 0);
        logger.info("Revision " + blocked.revision() + " was rolled back: " + reason(ex)
                + BlockerText.describe(this.blockers) + "; next attempt in " + DurationText.of(pause)
                + " at the latest");
        this.context.listener().blocked(blocked, pause);
    }

    private String reason(RuntimeException ex) {
        if (this.stopped) {
            return "several locks together were not granted in time";
        }
        return SqlErrors.LOCK_NOT_AVAILABLE.equals(SqlErrors.sqlState(ex)) ? "a lock was not granted in time"
                : "SQLSTATE " + SqlErrors.sqlState(ex);
    }

    private Duration deadlockTimeout() {
        long millis = this.context.session()
            .jdbc()
            .sql("SELECT setting::bigint FROM pg_catalog.pg_settings WHERE name = 'deadlock_timeout'")
            .query(Long.class)
            .single();
        return Duration.ofMillis(millis);
    }

}
