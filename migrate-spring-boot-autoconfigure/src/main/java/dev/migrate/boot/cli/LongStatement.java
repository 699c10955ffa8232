package dev.migrate.boot.cli;

import dev.migrate.boot.cli.output.Output;
import dev.migrate.boot.display.Times;
import dev.migrate.report.RunningStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a statement is that takes longer than a second, on a line that is
 * rewritten. Does nothing without a terminal. Thread-safe.
 */
final class LongStatement {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final long REFRESH_MILLIS = 250;

    private final Output output;

    // one draws; the other waits for a second connection, which may never come
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2, LongStatement::daemon);

    private final List<Future<?>> tasks = new ArrayList<>();

    private @Nullable Supplier<@Nullable Integer> source;

    private @Nullable RunningStep step;

    private long began;

    private @Nullable Integer percent;

    LongStatement(Output output) {
        this.output = output;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "migrate-progress");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to look; the source may block or fail, then there is no percentage. */
    void watch(Supplier<@Nullable Integer> source) {
        if (this.output.isLive()) {
            synchronized (this) {
                this.source = source;
            }
            this.tasks.add(this.executor.scheduleWithFixedDelay(this::draw, REFRESH_MILLIS, REFRESH_MILLIS,
                    TimeUnit.MILLISECONDS));
            this.tasks.add(this.executor.scheduleWithFixedDelay(this::ask, 1, 1, TimeUnit.SECONDS));
        }
    }

    synchronized void begins(RunningStep running) {
        this.output.clear();
        this.step = running;
        this.began = System.nanoTime();
        this.percent = null;
    }

    synchronized void ends() {
        this.step = null;
        this.output.clear();
    }

    private synchronized void draw() {
        RunningStep running = this.step;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - this.began);
        if (running == null || elapsed.compareTo(PATIENCE) < 0) {
            return;
        }
        String place = (running.of() > 0) ? ", statement " + running.statement() + " of " + running.of() : "";
        String done = (this.percent != null) ? ", " + this.percent + " %" : "";
        this.output.live("[" + running.step() + "/" + running.steps() + "] " + running.revision() + place + ": "
                + Times.seconds(elapsed) + done + "  " + running.message());
    }

    private void ask() {
        Supplier<@Nullable Integer> asked;
        long asking;
        synchronized (this) {
            if (this.step == null || this.source == null || System.nanoTime() - this.began < PATIENCE.toNanos()) {
                return;
            }
            asked = this.source;
            asking = this.began;
        }
        try {
            Integer answer = asked.get();
            synchronized (this) {
                this.percent = (asking == this.began) ? answer : null;
            }
        }
        catch (RuntimeException ex) {
            synchronized (this) {
                // no second connection is to be had, or the role may not look
                this.source = null;
            }
        }
    }

    /** Stops looking. */
    void close() {
        this.tasks.forEach((task) -> task.cancel(true));
        this.executor.shutdownNow();
        ends();
    }

}
