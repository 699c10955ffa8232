package dev.migrate.boot.actuate;

import dev.migrate.boot.startup.ListenerSource;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.LockHolder;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long runs, their revisions and their waiting take, as meters:
 * {@code migrate.upgrade}, {@code migrate.revision}, {@code migrate.lock.wait} and
 * {@code migrate.retries}. A start may run before there is a registry; what it took is
 * recorded as soon as there is one. Thread-safe.
 */
public final class MigrationTimers implements MeterBinder, ListenerSource {

    private static final String MIGRATOR = "migrator";

    private static final String DIRECTION = "direction";

    private final LongSupplier nanos;

    private final List<MeterRegistry> registries = new ArrayList<>();

    private final List<Consumer<MeterRegistry>> missed = new ArrayList<>();

    /** Measures by the clock of this process. */
    public MigrationTimers() {
        this(System::nanoTime);
    }

    MigrationTimers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        this.registries.add(registry);
        this.missed.forEach((record) -> record.accept(registry));
        this.missed.clear();
    }

    @Override
    public MigrationListener listener(String migrator) {
        return new Watch(migrator);
    }

    private synchronized void record(Consumer<MeterRegistry> record) {
        if (this.registries.isEmpty()) {
            this.missed.add(record);
        }
        this.registries.forEach(record);
    }

    static Counter retries(MeterRegistry registry, String migrator, Direction direction) {
        return Counter.builder("migrate.retries")
            .description("How often a revision was rolled back for a lock and tried again")
            .baseUnit("retries")
            .tag(MIGRATOR, migrator)
            .tag(DIRECTION, word(direction))
            .register(registry);
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** One migrator, which runs once at a time. */
    private final class Watch implements MigrationListener {

        private final String migrator;

        private @Nullable Long began;

        /** When the wait for another process began; null while there is none. */
        private @Nullable Long waiting;

        private Duration waited = Duration.ZERO;

        private Direction direction = Direction.UPGRADE;

        private Watch(String migrator) {
            this.migrator = migrator;
        }

        @Override
        public synchronized void waiting(LockHolder holder, Duration waited) {
            begin();
            if (this.waiting == null) {
                this.waiting = now() - waited.toNanos();
            }
        }

        @Override
        public synchronized void started(List<String> revisions) {
            begin();
            endWait();
        }

        private void begin() {
            if (this.began == null) {
                this.began = now();
                this.waiting = null;
                this.waited = Duration.ZERO;
                this.direction = Direction.UPGRADE;
            }
        }

        private void endWait() {
            if (this.waiting != null) {
                this.waited = Duration.ofNanos(now() - this.waiting);
                this.waiting = null;
            }
        }

        private long now() {
            return MigrationTimers.this.nanos.getAsLong();
        }

        @Override
        public synchronized void progressed(RunningStep step) {
            this.direction = step.direction();
        }

        @Override
        public synchronized void blocked(RunningStep step, Duration pause) {
            record((registry) -> retries(registry, this.migrator, step.direction()).increment());
        }

        @Override
        public synchronized void applied(StepReport step) {
            String direction = word(step.direction());
            record((registry) -> registry.timer("migrate.revision", MIGRATOR, this.migrator, DIRECTION, direction)
                .record(step.duration()));
        }

        @Override
        public synchronized void finished(RunReport report) {
            if (!report.steps().isEmpty()) {
                end("success", report.duration(), report.waited());
            }
            else {
                // another process has done it all meanwhile
                recordWait(report.waited());
            }
            this.began = null;
        }

        @Override
        public synchronized void failed(Diagnostic diagnostic) {
            if (this.began != null) {
                endWait();
                end("failure", Duration.ofNanos(now() - this.began), this.waited);
            }
            this.began = null;
        }

        private void end(String outcome, Duration duration, Duration waited) {
            String direction = word(this.direction);
            record((registry) -> registry
                .timer("migrate.upgrade", MIGRATOR, this.migrator, DIRECTION, direction, "outcome", outcome)
                .record(duration));
            recordWait(waited);
        }

        /** Taking the lock takes a moment; a wait is what was reported as one. */
        private void recordWait(Duration waited) {
            if (this.began == null || this.waited.isZero()) {
                return;
            }
            record((registry) -> registry.timer("migrate.lock.wait", MIGRATOR, this.migrator).record(waited));
        }

    }

}
