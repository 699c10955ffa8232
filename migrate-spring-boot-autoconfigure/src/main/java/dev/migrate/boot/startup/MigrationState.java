package dev.migrate.boot.startup;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.JobReport;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge of this process about its database: whether requests may be served, and
 * how far a run is. It knows neither engine nor data source, because the gate's filters
 * are made before every other bean. Thread-safe.
 */
public final class MigrationState implements MigrationListener {

    private static final Set<DiagnosticCode> UNREACHED = Set.of(DiagnosticCode.NO_CONNECTION,
            DiagnosticCode.LOCK_RETRIES_EXHAUSTED, DiagnosticCode.INTERNAL_STATEMENT_FAILED);

    // read by every request, so without a lock
    private volatile Phase phase;

    private volatile boolean stopped;

    private boolean running;

    private @Nullable StatusReport known;

    private List<HistoryEntry> history = List.of();

    private @Nullable List<JobReport> jobs;

    private List<String> planned = List.of();

    private final List<StepReport> applied = new ArrayList<>();

    private @Nullable RunningStep step;

    private final LongSupplier nanos;

    private long stepBegan;

    MigrationState(Phase phase, LongSupplier nanos) {
        this.phase = phase;
        this.nanos = nanos;
    }

    /**
     * Begins with a start that will upgrade the database: the gate is closed.
     * @return a new state
     */
    public static MigrationState starting() {
        return new MigrationState(Phase.STARTING, System::nanoTime);
    }

    /**
     * Begins without anything to wait for: the gate is open.
     * @return a new state
     */
    public static MigrationState idle() {
        return new MigrationState(Phase.IDLE, System::nanoTime);
    }

    /**
     * Returns whether the database is still to be upgraded before requests are served.
     * @return true while the gate is closed
     */
    public boolean isStarting() {
        return this.phase == Phase.STARTING;
    }

    /**
     * Returns whether the database was found at, or brought to, its target.
     * @return true once the start has nothing left to do
     */
    public boolean isAtTarget() {
        return this.phase == Phase.AT_TARGET;
    }

    /** A run that has begun has made its migrator. */
    synchronized boolean isRunning() {
        return this.running;
    }

    /**
     * Gives everything known at this moment.
     * @return a copy
     */
    public synchronized Progress progress() {
        MigrationStatus underWay = this.running ? MigrationStatus.RUNNING
                : (this.phase == Phase.STARTING) ? MigrationStatus.WAITING : null;
        Duration elapsed = (this.step != null) ? Duration.ofNanos(this.nanos.getAsLong() - this.stepBegan) : null;
        return new Progress(underWay, this.known, this.history, this.planned, this.applied, this.step, elapsed);
    }

    /**
     * Remembers the state of the database.
     * @param report what was read
     */
    public synchronized void learned(StatusReport report) {
        this.known = report;
    }

    /**
     * Remembers that the database refuses to be read, whatever it was before. One that
     * cannot be reached, or is locked, is still what it was.
     * @param diagnostic why
     */
    public synchronized void refused(Diagnostic diagnostic) {
        if (!UNREACHED.contains(diagnostic.code()) && this.phase != Phase.STARTING) {
            this.known = null;
        }
    }

    /**
     * Remembers the history.
     * @param entries what was read, oldest first
     */
    public synchronized void learned(List<HistoryEntry> entries) {
        this.history = List.copyOf(entries);
    }

    /**
     * Remembers the backfills in the background.
     * @param reports what was read
     */
    public synchronized void learnedJobs(List<JobReport> reports) {
        this.jobs = List.copyOf(reports);
    }

    /**
     * Gives the backfills in the background, as they were read last.
     * @return the jobs; null if they were not read
     */
    public synchronized @Nullable List<JobReport> jobs() {
        return this.jobs;
    }

    /**
     * Opens the gate, for good: the start has nothing left to do.
     * @param report the state of the database
     */
    public synchronized void reached(StatusReport report) {
        this.known = report;
        this.phase = Phase.AT_TARGET;
    }

    /** Lets the run under way send no other statement: the process is asked to stop. */
    public void stop() {
        this.stopped = true;
    }

    private void requireNotStopped() {
        if (this.stopped) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.INTERRUPTED, "the run was interrupted"));
        }
    }

    /** A run is about to take a connection. */
    public synchronized void begin() {
        this.running = true;
        this.planned = List.of();
        this.applied.clear();
        this.step = null;
    }

    /** The run is over, however it ended. */
    public synchronized void end() {
        this.running = false;
        this.step = null;
    }

    @Override
    public synchronized void started(List<String> revisions) {
        requireNotStopped();
        begin();
        this.planned = List.copyOf(revisions);
    }

    @Override
    public synchronized void progressed(RunningStep step) {
        requireNotStopped();
        this.running = true;
        if (this.step == null || this.step.step() != step.step()) {
            this.stepBegan = this.nanos.getAsLong();
        }
        this.step = step;
    }

    @Override
    public synchronized void blocked(RunningStep step, Duration pause) {
        progressed(step);
    }

    /** What a thread beside the run has seen counts only while the statement runs. */
    @Override
    public synchronized void waits(RunningStep waiting) {
        if (this.step != null && this.step.step() == waiting.step() && this.step.statement() == waiting.statement()) {
            this.step = waiting;
        }
    }

    @Override
    public synchronized void applied(StepReport step) {
        this.applied.add(step);
        this.step = null;
    }

    @Override
    public synchronized void finished(RunReport report) {
        forget();
    }

    @Override
    public synchronized void failed(Diagnostic diagnostic) {
        forget();
    }

    /** What was known before a run no longer holds after it. */
    private void forget() {
        end();
        if (this.phase != Phase.STARTING) {
            this.known = null;
        }
    }

    enum Phase {

        IDLE, STARTING, AT_TARGET

    }

}
