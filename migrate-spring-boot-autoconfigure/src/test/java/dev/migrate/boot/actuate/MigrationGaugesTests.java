package dev.migrate.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.boot.startup.MigratedDatabases;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.TargetRule;
import dev.migrate.migration.Policy;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationGaugesTests {

    private final MigrationState state = MigrationState.idle();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        MigratedDatabase database = new MigratedDatabase("primary", () -> {
            throw new AssertionError("nobody is asked");
        }, this.state, new TargetRule(Policy.WARN, Policy.FAIL));
        new MigrationGauges(new MigratedDatabases(List.of(database)), new DriftChecks(Clock.systemUTC()))
            .bindTo(this.registry);
    }

    @Test
    void nothingIsSaidOfWhatIsNotKnown() {
        assertThat(pending()).isNaN();
        assertThat(this.registry.get("migrate.applied").gauge().value()).isNaN();
        assertThat(this.registry.get("migrate.drift").gauge().value()).isNaN();
        for (MigrationStatus status : MigrationStatus.values()) {
            assertThat(state(status.name().toLowerCase(Locale.ROOT))).isZero();
        }
    }

    @Test
    void whatWasSeenLastIsTold() {
        this.state.learned(new StatusReport(MigrationStatus.AHEAD, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), null));
        assertThat(pending()).isZero();
        assertThat(state("ahead")).isOne();
        assertThat(state("up_to_date")).isZero();
    }

    @Test
    void retriesAreCountedFromTheBeginning() {
        assertThat(this.registry.get("migrate.retries").tags("migrator", "primary", "direction", "upgrade").counter())
            .returns(0.0, Counter::count);
        assertThat(this.registry.get("migrate.retries").tag("direction", "downgrade").counter().count()).isZero();
    }

    @Test
    void aRunCountsDown() {
        this.state.started(List.of("0001", "0002"));
        assertThat(state("running")).isOne();
        assertThat(pending()).isEqualTo(2);
        this.state.applied(new StepReport("0001", "", Direction.UPGRADE, 1, 0, Duration.ZERO));
        assertThat(pending()).isOne();
    }

    @Test
    void whatADowngradeTakesBackIsNotPending() {
        this.state.started(List.of("0002"));
        this.state.progressed(new RunningStep("0002", "", Direction.DOWNGRADE, 1, 1, 1, 1, null, List.of()));
        assertThat(pending()).isNaN();
    }

    private double pending() {
        return this.registry.get("migrate.pending").tag("migrator", "primary").gauge().value();
    }

    private double state(String name) {
        return this.registry.get("migrate.state").tag("state", name).gauge().value();
    }

}
