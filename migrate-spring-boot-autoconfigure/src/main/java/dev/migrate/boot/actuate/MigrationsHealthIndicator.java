package dev.migrate.boot.actuate;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.Progress;
import dev.migrate.boot.startup.TargetRule;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.StatusReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Says whether the database is where the service needs it. Answers from what the start
 * and the runs of this process saw; only if that is not the target, the database is asked
 * again, at most every 10 s.
 */
public final class MigrationsHealthIndicator extends AbstractHealthIndicator {

    static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Supplier<Migrator> migrator;

    private final MigrationState state;

    private final TargetRule rule;

    private final Clock clock;

    private volatile @Nullable Instant asked;

    private volatile @Nullable Failure failure;

    /**
     * Watches one migrator.
     * @param migrator the engine
     * @param state what is known about it
     * @param rule when the database counts as being at the target
     */
    public MigrationsHealthIndicator(Supplier<Migrator> migrator, MigrationState state, TargetRule rule) {
        this(migrator, state, rule, Clock.systemUTC());
    }

    MigrationsHealthIndicator(Supplier<Migrator> migrator, MigrationState state, TargetRule rule, Clock clock) {
        super("the database's state could not be read");
        this.migrator = migrator;
        this.state = state;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Progress progress = this.state.progress();
        if (progress.busy()) {
            UnderWay run = new UnderWay(this.migrator.get(), progress);
            builder.status(Status.OUT_OF_SERVICE).withDetail("status", run.status());
            if (progress.known() != null || !progress.planned().isEmpty()) {
                describe(builder, run.current(), run.heads(), run.pending().size());
            }
            return;
        }
        StatusReport known = progress.known();
        StatusReport report = known;
        if ((known == null || !this.rule.isMetBy(known)) && (isForgotten(known) || isDue())) {
            report = look(known);
        }
        Failure failed = this.failure;
        if (failed != null && failed.holds(known)) {
            builder.down().withDetail("error", failed.code());
        }
        else if (report == null) {
            builder.unknown();
        }
        else {
            builder.status(status(report)).withDetail("status", report.status());
            describe(builder, report.current(), report.heads(), report.pending().size());
        }
    }

    private static void describe(Health.Builder builder, List<String> current, List<String> heads, int pending) {
        builder.withDetail("current", current).withDetail("heads", heads).withDetail("pending", pending);
    }

    /** The code alone: a diagnostic's text may name the server. */
    private @Nullable StatusReport look(@Nullable StatusReport known) {
        try {
            StatusReport report = this.migrator.get().status();
            this.state.learned(report);
            this.failure = null;
            return report;
        }
        catch (MigrateException ex) {
            this.failure = new Failure(ex.diagnostic().code().id(), known);
            return known;
        }
    }

    /** Returns whether another client was refused while all was well before. */
    private boolean isForgotten(@Nullable StatusReport known) {
        Failure failed = this.failure;
        return known == null && this.asked != null && (failed == null || !failed.holds(null));
    }

    private synchronized boolean isDue() {
        Instant now = this.clock.instant();
        if (this.asked != null && now.isBefore(this.asked.plus(INTERVAL))) {
            return false;
        }
        this.asked = now;
        return true;
    }

    private Status status(StatusReport report) {
        if (this.rule.isMetBy(report)) {
            return Status.UP;
        }
        boolean broken = report.status() == MigrationStatus.FAILED || this.rule.refuses(report);
        return broken ? Status.DOWN : Status.OUT_OF_SERVICE;
    }

    /**
     * Why the database could not be read. It holds until the database has been read
     * since, the endpoint or a run.
     *
     * @param code of the error
     * @param known what was known before
     */
    private record Failure(String code, @Nullable StatusReport known) {

        /** Another reading counts, with the same answer too. */
        @SuppressWarnings("ReferenceEquality")
        private boolean holds(@Nullable StatusReport now) {
            return this.known == now;
        }

    }

}
