package dev.migrate.boot.actuate;

import dev.migrate.boot.startup.MigratedDatabases;
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

    private final MigratedDatabases databases;

    /**
     * Watches every database.
     * @param databases what is known about them
     */
    public MigrationGauges(MigratedDatabases databases) {
        this.databases = databases;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        this.databases.all().forEach((database) -> bind(registry, database.name(), database.state()));
    }

    private static void bind(MeterRegistry registry, String migrator, MigrationState state) {
        Gauge.builder("migrate.pending", state, (known) -> pending(known.progress()))
            .description("Revisions that are to be applied to reach the target")
            .baseUnit("revisions")
            .tag("migrator", migrator)
            .register(registry);
        for (MigrationStatus status : MigrationStatus.values()) {
            Gauge.builder("migrate.state", state, (known) -> (status(known.progress()) == status) ? 1 : 0)
                .description("1 for the state that the database is in, 0 for every other")
                .tag("migrator", migrator)
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
