package dev.migrate.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.LockHolder;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MigrationTimersTests {

    private static final StepReport STEP = new StepReport("0001", "", Direction.DOWNGRADE, 1, 0, Duration.ofMillis(30));

    private final AtomicLong nanos = new AtomicLong();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final MigrationTimers timers = new MigrationTimers(this.nanos::get);

    private final MigrationListener listener = this.timers.listener("primary");

    @Test
    void aRunBeforeThereIsARegistryIsRecordedOnce() {
        run();
        this.timers.bindTo(this.registry);
        assertThat(timer("migrate.revision", "direction", "downgrade").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(30);
        assertThat(timer("migrate.upgrade", "direction", "downgrade", "outcome", "success").count()).isOne();
        assertThat(timer("migrate.lock.wait").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(5);
        assertThat(this.registry.get("migrate.retries").counter().count()).isOne();
        run();
        assertThat(timer("migrate.upgrade", "direction", "downgrade", "outcome", "success").count()).isEqualTo(2);
    }

    @Test
    void aRunWithNothingToDoIsNone() {
        this.timers.bindTo(this.registry);
        this.listener.started(List.of());
        this.listener.finished(new RunReport(List.of(), List.of(), List.of(), Duration.ZERO, Duration.ofMillis(1)));
        assertThat(this.registry.getMeters()).isEmpty();
    }

    @Test
    void aRunThatWaitedForNobodyHasNoWait() {
        this.timers.bindTo(this.registry);
        this.listener.started(List.of("0001"));
        this.listener.applied(STEP);
        this.listener
            .finished(new RunReport(List.of(), List.of(), List.of(STEP), Duration.ofMillis(5), Duration.ofMillis(40)));
        assertThat(timer("migrate.upgrade").count()).isOne();
        assertThat(this.registry.find("migrate.lock.wait").timer()).isNull();
    }

    @Test
    void aFailureIsMeasuredFromItsBeginning() {
        this.timers.bindTo(this.registry);
        this.listener.waiting(new LockHolder(1, "", null), Duration.ofMillis(7));
        this.nanos.addAndGet(Duration.ofMillis(10).toNanos());
        this.listener.started(List.of("0001"));
        this.nanos.addAndGet(Duration.ofMillis(10).toNanos());
        this.listener.failed(Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "no"));
        assertThat(
                timer("migrate.upgrade", "direction", "upgrade", "outcome", "failure").totalTime(TimeUnit.MILLISECONDS))
            .isEqualTo(20);
        assertThat(timer("migrate.lock.wait").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(17);
    }

    @Test
    void aRunThatWaitedAndThenHadNothingToDoHasItsWait() {
        this.timers.bindTo(this.registry);
        this.listener.waiting(new LockHolder(1, "", null), Duration.ofMillis(1));
        this.nanos.addAndGet(Duration.ofMillis(10).toNanos());
        this.listener.started(List.of());
        this.listener
            .finished(new RunReport(List.of(), List.of(), List.of(), Duration.ofMillis(11), Duration.ofMillis(12)));
        assertThat(timer("migrate.lock.wait").count()).isOne();
        assertThat(timer("migrate.lock.wait").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(11);
        assertThat(this.registry.find("migrate.upgrade").timer()).isNull();
    }

    @Test
    void aRunThatNeverGotItsTurnHasItsWholeWait() {
        this.timers.bindTo(this.registry);
        this.listener.waiting(new LockHolder(1, "", null), Duration.ofMillis(1));
        this.nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        this.listener.waiting(new LockHolder(1, "", null), Duration.ofSeconds(30));
        this.nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        this.listener.failed(Diagnostic.error(DiagnosticCode.RUN_LOCK_TIMEOUT, "no"));
        assertThat(timer("migrate.lock.wait").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40_001);
        this.listener.started(List.of("0001"));
        this.listener.failed(Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "no"));
        assertThat(timer("migrate.lock.wait").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40_001);
    }

    @Test
    void whatFailsBeforeARunHasNoTime() {
        this.timers.bindTo(this.registry);
        this.listener.failed(Diagnostic.error(DiagnosticCode.NO_CONNECTION, "no"));
        assertThat(this.registry.getMeters()).isEmpty();
    }

    @Test
    void migratorsAreTold() {
        this.timers.bindTo(this.registry);
        MigrationListener other = this.timers.listener("billing");
        this.listener.started(List.of("0001"));
        this.nanos.addAndGet(Duration.ofMillis(10).toNanos());
        other.started(List.of("0001"));
        this.nanos.addAndGet(Duration.ofMillis(10).toNanos());
        other.failed(Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "no"));
        this.listener.failed(Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "no"));
        assertThat(timer("migrate.upgrade", "migrator", "billing").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(10);
        assertThat(timer("migrate.upgrade", "migrator", "primary").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(20);
    }

    private void run() {
        RunningStep running = new RunningStep("0001", "", Direction.DOWNGRADE, 1, 1, 1, 1, null, List.of());
        this.listener.waiting(new LockHolder(1, "", null), Duration.ofMillis(5));
        this.listener.started(List.of("0001"));
        this.listener.progressed(running);
        this.listener.blocked(running, Duration.ofMillis(1));
        this.listener.applied(STEP);
        this.listener
            .finished(new RunReport(List.of(), List.of(), List.of(STEP), Duration.ofMillis(5), Duration.ofMillis(40)));
    }

    private Timer timer(String name, String... tags) {
        return this.registry.get(name).tags(tags).timer();
    }

}
