package dev.migrate.boot.actuate;

import dev.migrate.boot.startup.MigratedDatabase;
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
 * The state of the database, as meters: {@code migrate.pending}, {@code migrate.applied},
 * {@code migrate.state}, {@code migrate.drift} and {@code migrate.jobs}. They say what
 * this process knows and send no query, however often they are read. Without any
 * knowledge the numbers of revisions are {@code NaN} and no state is 1. The counters of
 * {@link MigrationTimers} are there from the beginning, at 0.
 */
public final class MigrationGauges implements MeterBinder {

    private final MigratedDatabases databases;

    private final DriftChecks checks;

    /**
     * Watches every database.
     * @param databases what is known about them
     * @param checks what was found on request
     */
    public MigrationGauges(MigratedDatabases databases, DriftChecks checks) {
        this.databases = databases;
        this.checks = checks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        this.databases.all().forEach((database) -> {
            bind(registry, database.name(), database.state());
            new JobGauges(registry, database.name(), database.state()).bind();
            for (Direction direction : Direction.values()) {
                MigrationTimers.retries(registry, database.name(), direction);
            }
            AppliedCount count = new AppliedCount(database.migrator());
            Gauge.builder("migrate.applied", database.state(), (state) -> applied(state.progress(), count))
                .description("Revisions of the application that are applied")
                .baseUnit("revisions")
                .tag("migrator", database.name())
                .strongReference(true)
                .register(registry);
            Gauge.builder("migrate.drift", database, this::drift)
                .description("Differences to what the revisions give, as the last check on request found them")
                .baseUnit("differences")
                .tag("migrator", database.name())
                .strongReference(true)
                .register(registry);
        });
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

    /** A run under way moves the number by its own steps. */
    private static double applied(Progress progress, AppliedCount count) {
        StatusReport known = progress.known();
        if (known == null) {
            return Double.NaN;
        }
        long moved = progress.applied()
            .stream()
            .mapToInt((step) -> (step.direction() == Direction.UPGRADE) ? 1 : -1)
            .sum();
        return count.of(known.current()) + (progress.busy() ? moved : 0);
    }

    private double drift(MigratedDatabase database) {
        DriftResult last = this.checks.isKnown() ? this.checks.last(database.migrator().get()) : null;
        return (last != null && last.error() == null) ? last.differences().size() : Double.NaN;
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
        if (progress.underWay() != null) {
            return progress.underWay();
        }
        StatusReport known = progress.known();
        return (known != null) ? known.status() : null;
    }

}
