package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DurationText;
import dev.migrate.diagnostic.Instance;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.Blocker;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Logs what a run will do, each step as it begins and ends, and again and again what a
 * long statement is that runs. Thread-safe.
 */
public final class RunLog implements MigrationListener {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private static final int NAMED = 5;

    private final Instance instance;

    private final Duration every;

    private final Consumer<String> lines;

    private @Nullable ScheduledExecutorService timer;

    private @Nullable Future<?> repeated;

    private @Nullable RunningStep step;

    private long begun;

    /**
     * Writes to the log of this class.
     * @param instance the database that each line names, unless it is the primary one
     */
    public RunLog(Instance instance) {
        this(instance, EVERY, LogFactory.getLog(RunLog.class)::info);
    }

    RunLog(Instance instance, Duration every, Consumer<String> lines) {
        this.instance = instance;
        this.every = every;
        this.lines = lines;
    }

    @Override
    public void started(List<String> revisions) {
        if (!revisions.isEmpty()) {
            line(((revisions.size() == 1) ? "1 revision" : revisions.size() + " revisions") + " to run: "
                    + named(revisions));
        }
    }

    private static String named(List<String> revisions) {
        return (revisions.size() <= NAMED) ? String.join(", ", revisions)
                : String.join(", ", revisions.subList(0, NAMED - 1)) + ", …, " + revisions.get(revisions.size() - 1);
    }

    @Override
    public synchronized void progressed(RunningStep running) {
        RunningStep before = this.step;
        if (before == null || before.step() != running.step()) {
            line("%s %s \"%s\" begins (%d of %d)".formatted(direction(running.direction()), running.revision(),
                    running.message(), running.step(), running.steps()));
        }
        this.step = running;
        this.begun = System.nanoTime();
        if (this.timer == null) {
            this.timer = Executors.newSingleThreadScheduledExecutor(RunLog::daemon);
            this.repeated = this.timer.scheduleAtFixedRate(this::still, this.every.toMillis(), this.every.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "migrate-log");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void still() {
        RunningStep running = this.step;
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - this.begun);
        if (running == null || millis < this.every.toMillis() / 2) {
            return;
        }
        String waits = waiting(running);
        line("%s %s: %s has been running for %d s%s".formatted(direction(running.direction()), running.revision(),
                place(running), TimeUnit.MILLISECONDS.toSeconds(millis), waits.isEmpty() ? "" : " and" + waits));
    }

    @Override
    public synchronized void waits(RunningStep running) {
        RunningStep before = this.step;
        if (before == null || before.step() != running.step() || before.statement() != running.statement()) {
            return;
        }
        this.step = running;
        if (!running.blockers().isEmpty()) {
            line("%s %s: %s%s".formatted(direction(running.direction()), running.revision(), place(running),
                    waiting(running)));
        }
    }

    private static String place(RunningStep running) {
        return (running.of() > 0) ? "statement %d of %d".formatted(running.statement(), running.of()) : "its Java code";
    }

    private static String waiting(RunningStep running) {
        return running.blockers().isEmpty() ? ""
                : " waits for " + running.blockers().stream().map(Blocker::toText).collect(Collectors.joining(", "));
    }

    @Override
    public synchronized void applied(StepReport report) {
        this.step = null;
        line("%s %s \"%s\" in %s".formatted(direction(report.direction()), report.revision(), report.message(),
                DurationText.of(report.duration())));
    }

    @Override
    public void finished(RunReport report) {
        end();
    }

    @Override
    public void failed(Diagnostic diagnostic) {
        end();
    }

    private synchronized void end() {
        this.step = null;
        if (this.timer != null && this.repeated != null) {
            this.repeated.cancel(false);
            this.timer.shutdownNow();
            this.timer = null;
        }
    }

    private void line(String text) {
        this.lines.accept(this.instance.label() + text);
    }

    private static String direction(Enum<?> direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

}
