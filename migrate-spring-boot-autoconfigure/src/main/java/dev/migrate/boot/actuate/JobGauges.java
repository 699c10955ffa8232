package dev.migrate.boot.actuate;

import dev.migrate.boot.startup.MigrationState;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The backfills in the background, as meters: {@code migrate.jobs},
 * {@code migrate.jobs.changed}, {@code migrate.jobs.rate} and
 * {@code migrate.jobs.remaining}. As this process read them last; {@code NaN} if it never
 * did.
 */
final class JobGauges {

    private static final List<State> STATES = List.of(State.RUNNING, State.PAUSED, State.FAILED);

    private final MeterRegistry registry;

    private final MigrationState state;

    private final Tags tags;

    JobGauges(MeterRegistry registry, String migrator, MigrationState state) {
        this.registry = registry;
        this.state = state;
        this.tags = Tags.of("migrator", migrator);
    }

    void bind() {
        for (State wanted : STATES) {
            gauge("migrate.jobs", (jobs) -> jobs.stream().filter((job) -> job.state() == wanted).count())
                .description("Backfills in the background that are not ended")
                .baseUnit("jobs")
                .tag("state", wanted.name().toLowerCase(Locale.ROOT))
                .register(this.registry);
        }
        gauge("migrate.jobs.changed", (jobs) -> jobs.stream().mapToLong(JobReport::changed).sum())
            .description("Rows that all backfills in the background have changed")
            .baseUnit("rows")
            .register(this.registry);
        gauge("migrate.jobs.rate", (jobs) -> running(jobs).stream().mapToDouble(JobReport::rowsPerSecond).sum())
            .description("Rows a second that running backfills in the background go through")
            .baseUnit("rows")
            .register(this.registry);
        gauge("migrate.jobs.remaining", JobGauges::secondsLeft)
            .description("Time until the last running backfill in the background may be done")
            .baseUnit("seconds")
            .register(this.registry);
    }

    private Gauge.Builder<MigrationState> gauge(String name, ToDoubleFunction<List<JobReport>> number) {
        return Gauge.builder(name, this.state, (known) -> value(known, number)).tags(this.tags);
    }

    private static double value(MigrationState state, ToDoubleFunction<List<JobReport>> number) {
        List<JobReport> jobs = state.jobs();
        return (jobs != null) ? number.applyAsDouble(jobs) : Double.NaN;
    }

    private static List<JobReport> running(List<JobReport> jobs) {
        return jobs.stream().filter((job) -> job.state() == State.RUNNING).toList();
    }

    private static double secondsLeft(List<JobReport> jobs) {
        List<Duration> left = running(jobs).stream().map(JobReport::timeLeft).filter(Objects::nonNull).toList();
        boolean known = left.size() == running(jobs).size();
        return known ? left.stream().mapToLong(Duration::toSeconds).max().orElse(0) : Double.NaN;
    }

}
