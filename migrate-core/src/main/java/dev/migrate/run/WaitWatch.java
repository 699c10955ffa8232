package dev.migrate.run;

import dev.migrate.migration.MigrationListener;
import dev.migrate.report.Blocker;
import dev.migrate.report.RunningStep;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.Onlooker;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server for whom a statement of the run waits, on its own connection that is
 * taken only once a statement does not end at once, and given back within a second or so.
 * Does without where none is to spare. Thread-safe.
 */
final class WaitWatch implements AutoCloseable {

    private static final Log logger = LogFactory.getLog(WaitWatch.class);

    /** Half of the lock timeout that is the default. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration LONG = Duration.ofSeconds(1);

    /** Between two looks at a statement that runs long and does not wait. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final DatabaseSession session;

    private final long key;

    private final MigrationListener listener;

    private @Nullable ScheduledExecutorService timer;

    private @Nullable Future<?> looks;

    private @Nullable RunningStep step;

    private boolean often;

    private boolean blind;

    private long begun;

    private long looked;

    private long pause;

    private long waits;

    private final IdleBlockers idle;

    private final WaitBudget budget = new WaitBudget(LOOK);

    private List<Blocker> seen = List.of();

    private List<Blocker> reported = List.of();

    // of the thread that looks
    private @Nullable Onlooker onlooker;

    WaitWatch(DatabaseSession session, long key, MigrationListener listener, RunSettings settings) {
        this.idle = new IdleBlockers(settings);
        this.session = session;
        this.key = key;
        this.listener = listener;
        this.blind = session.isStandIn();
    }

    /**
     * Looks while an attempt is under way.
     * @param again true if an attempt before it was not granted a lock: then it is looked
     * for more often
     */
    synchronized void attempt(boolean again) {
        this.often = again;
        this.budget.renew();
        restart();
        if (this.blind) {
            return;
        }
        if (this.timer == null) {
            this.timer = Executors.newSingleThreadScheduledExecutor(WaitWatch::daemon);
        }
        this.looks = this.timer.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /**
     * Bounds what the statements that follow in this attempt wait for locks together. The
     * server bounds each wait alone, and what is locked meanwhile stays locked.
     * @param longest as {@code lock_timeout}; zero is without limit
     */
    synchronized void bound(Duration longest) {
        this.budget.bound(longest);
    }

    /**
     * Returns whether the last attempt was ended because it waited for too long in all.
     */
    synchronized boolean isStopped() {
        return this.budget.isSpent();
    }

    /** Returns whether a session that is to be ended may not be ended. */
    synchronized boolean isRefused() {
        return this.idle.isRefused();
    }

    /** Gives the role without which sessions were not ended; null if none was missing. */
    synchronized @Nullable String missing() {
        return this.idle.missing();
    }

    /** A statement begins. */
    synchronized void begins(RunningStep running) {
        this.step = running;
        restart();
    }

    private void restart() {
        this.seen = List.of();
        this.reported = List.of();
        this.waits = 0;
        this.pause = LONG.toNanos();
        this.begun = System.nanoTime();
        this.looked = this.begun;
    }

    /**
     * The attempt is over.
     * @return for whom its last statement was seen to wait last
     */
    synchronized List<Blocker> ends() {
        if (this.looks != null) {
            // a thread that waits for a connection need not get it any more
            this.looks.cancel(this.onlooker == null);
            this.looks = null;
        }
        if (this.timer != null) {
            this.timer.execute(this::leave);
        }
        return this.seen;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "migrate-wait");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        RunningStep running = due();
        if (running == null) {
            return;
        }
        try {
            Onlooker looking = onlooker();
            if (looking != null) {
                found(running, looking.blocking(this.key));
                act(running, looking);
            }
        }
        catch (SQLException | RuntimeException ex) {
            // no connection is to spare, or what it says is not to be had; who was
            // interrupted because its attempt has ended may look at the next one
            logger.debug("It is not known for whom a statement waits", ex);
            synchronized (this) {
                this.blind = this.looks != null;
            }
        }
        if (!isOften()) {
            leave();
        }
    }

    private synchronized boolean isOften() {
        return this.often || System.nanoTime() - this.begun < LONG.toNanos();
    }

    private synchronized @Nullable RunningStep due() {
        long now = System.nanoTime();
        if (this.step == null || this.blind || now - this.looked < (isOften() ? LOOK.toNanos() : this.pause)) {
            return null;
        }
        this.looked = now;
        return this.step;
    }

    private @Nullable Onlooker onlooker() throws SQLException {
        if (this.onlooker == null) {
            Onlooker taken = this.session.onlooker();
            synchronized (this) {
                this.onlooker = taken;
                this.blind = taken == null;
            }
        }
        return this.onlooker;
    }

    private void found(RunningStep running, List<Blocker> blockers) {
        boolean reports;
        synchronized (this) {
            if (this.looks == null || !running.equals(this.step)) {
                return;
            }
            long now = System.nanoTime();
            if (blockers.isEmpty()) {
                this.waits = 0;
                this.pause = isOften() ? this.pause : Math.min(2 * this.pause, LONGEST.toNanos());
            }
            else {
                this.waits = (this.waits == 0) ? now : this.waits;
                this.pause = LONG.toNanos();
                this.budget.waited();
                this.seen = blockers;
            }
            boolean isLong = blockers.isEmpty() || now - this.waits >= LONG.minus(LOOK.multipliedBy(2)).toNanos();
            reports = isLong && !pids(blockers).equals(pids(this.reported));
            this.reported = reports ? blockers : this.reported;
        }
        if (reports) {
            this.listener.waits(running.waitingFor(blockers));
        }
    }

    // while this is asked for, the attempt cannot end, so that nothing else is cancelled
    private synchronized void act(RunningStep running, Onlooker looking) {
        if (this.looks == null || !running.equals(this.step) || this.waits == 0) {
            return;
        }
        this.idle.end(looking, this.key, this.seen);
        if (this.budget.isExceeded()) {
            this.budget.stopped(looking.stop(this.key, this.budget.longest()));
        }
    }

    private static List<Integer> pids(List<Blocker> blockers) {
        return blockers.stream().map(Blocker::pid).sorted().toList();
    }

    private synchronized void leave() {
        if (this.onlooker != null) {
            this.onlooker.close();
            this.onlooker = null;
        }
    }

    @Override
    public synchronized void close() {
        ends();
        if (this.timer != null) {
            this.timer.shutdown();
        }
    }

}
