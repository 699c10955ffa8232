package dev.migrate.boot.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.report.Blocker;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MigrationStateTests {

    private final StatusReport report = new StatusReport(MigrationStatus.UP_TO_DATE, List.of("0002"), List.of("0002"),
            List.of(), List.of(), List.of(), List.of(), null);

    private final RunningStep step = new RunningStep("0001", "", Direction.UPGRADE, 1, 2, 1, 2, null, List.of());

    private final StepReport done = new StepReport("0001", "", Direction.UPGRADE, 2, 0, Duration.ZERO);

    @Test
    void theGateOpensForGoodOnceTheTargetIsReached() {
        MigrationState state = MigrationState.starting();
        assertThat(state.isStarting()).isTrue();
        assertThat(state.progress().busy()).isTrue();
        state.reached(this.report);
        assertThat(state.isStarting()).isFalse();
        assertThat(state.isAtTarget()).isTrue();
        state.started(List.of("0003"));
        state.failed(Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "later"));
        assertThat(state.isStarting()).isFalse();
    }

    @Test
    void aFailureLeavesTheGateClosed() {
        MigrationState state = MigrationState.starting();
        state.begin();
        state.failed(Diagnostic.error(DiagnosticCode.STATEMENT_FAILED, "bad"));
        state.end();
        assertThat(state.isStarting()).isTrue();
    }

    @Test
    void aRunIsFollowedStepByStep() {
        MigrationState state = MigrationState.idle();
        state.started(List.of("0001", "0002"));
        state.progressed(this.step);
        assertThat(state.progress().running()).isEqualTo(this.step);
        state.applied(this.done);
        Progress progress = state.progress();
        assertThat(progress.busy()).isTrue();
        assertThat(progress.running()).isNull();
        assertThat(progress.planned()).containsExactly("0001", "0002");
        assertThat(progress.applied()).containsExactly(this.done);
    }

    @Test
    void forWhomAStatementWaitsIsKnownUntilItIsDone() {
        MigrationState state = MigrationState.idle();
        RunningStep waiting = this.step
            .waitingFor(List.of(new Blocker(42, "report", "client backend", Duration.ofSeconds(9))));
        state.progressed(this.step);
        state.waits(waiting);
        assertThat(state.progress().running()).isEqualTo(waiting);
        RunningStep next = new RunningStep("0001", "", Direction.UPGRADE, 2, 2, 1, 2, null, List.of());
        state.progressed(next);
        state.waits(waiting);
        assertThat(state.progress().running()).isEqualTo(next);
        state.applied(this.done);
        state.waits(waiting);
        assertThat(state.progress().running()).isNull();
    }

    @Test
    void aStartThatHasNotBegunWaitsForItsTurn() {
        MigrationState state = MigrationState.starting();
        assertThat(state.progress().underWay()).isEqualTo(MigrationStatus.WAITING);
        state.begin();
        assertThat(state.progress().underWay()).isEqualTo(MigrationStatus.RUNNING);
        state.reached(this.report);
        state.end();
        assertThat(state.progress().underWay()).isNull();
    }

    @Test
    void aStepIsTimedFromItsFirstStatement() {
        AtomicLong nanos = new AtomicLong();
        MigrationState state = new MigrationState(MigrationState.Phase.IDLE, nanos::get);
        state.started(List.of("0001", "0002"));
        assertThat(state.progress().elapsed()).isNull();
        state.progressed(this.step);
        nanos.set(Duration.ofSeconds(5).toNanos());
        state.progressed(new RunningStep("0001", "", Direction.UPGRADE, 2, 2, 1, 2, null, List.of()));
        nanos.set(Duration.ofSeconds(7).toNanos());
        assertThat(state.progress().elapsed()).isEqualTo(Duration.ofSeconds(7));
        state.applied(this.done);
        state.progressed(new RunningStep("0002", "", Direction.UPGRADE, 1, 1, 2, 2, null, List.of()));
        assertThat(state.progress().elapsed()).isZero();
    }

    @Test
    void whatWasKnownIsForgottenAfterALaterRun() {
        MigrationState state = MigrationState.idle();
        state.learned(this.report);
        state.started(List.of("0002"));
        state.finished(new RunReport(List.of(), List.of(), List.of(), Duration.ZERO, Duration.ZERO));
        assertThat(state.progress().busy()).isFalse();
        assertThat(state.progress().known()).isNull();
    }

}
