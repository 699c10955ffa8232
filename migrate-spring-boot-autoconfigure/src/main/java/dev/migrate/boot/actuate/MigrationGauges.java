package dev.migrate.boot.actuate;

import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.Progress;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StatusReport;
import dev.migrate.revision.Direction;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the database stands, as meters: {@code migrate.pending} and {@code migrate.state}.
 * They say what this process knows and ask nobody, however often they are read. Without
 * any knowledge the number of pending revisions is {@code NaN} and no state is 1.
 */
public final class MigrationGauges implements MeterBinder {

    private final MigrationState state;

    /**
     * Watches one migrator.
     * @param state what is known about it
     */
    public MigrationGauges(MigrationState state) {
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("migrate.pending", this.state, (known) -> pending(known.progress()))
            .description("Revisions that are to be applied to reach the target")
            .baseUnit("revisions")
            .register(registry);
        for (MigrationStatus status : MigrationStatus.values()) {
            Gauge.builder("migrate.state", this.state, (known) -> (status(known.progress()) == status) ? 1 : 0)
                .description("1 for the state that the database is in, 0 for every other")
                .tag("state", status.name().toLowerCase(Locale.ROOT))
                .register(registry);
        }
    }

    private static double pending(Progress progress) {
        RunningStep running = progress.running();
        boolean down = running != null && running.direction() == Direction.DOWNGRADE;
        if (progress.busy() && !progress.planned().isEmpty() && !down) {
            return progress.planned().size() - progress.applied().size();
        }
        StatusReport known = progress.known();
        return (known != null) ? known.pending().size() : Double.NaN;
    }

    private static @Nullable MigrationStatus status(Progress progress) {
        if (progress.busy()) {
            return MigrationStatus.RUNNING;
        }
        StatusReport known = progress.known();
        return (known != null) ? known.status() : null;
    }

}
