package dev.migrate.boot.actuate;

import dev.migrate.BackgroundJobs;
import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.Progress;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.JobReport;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import dev.migrate.revision.Direction;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One migrator as the endpoint sees it. While a run of this process is under way, nothing
 * is asked of the database but how far the statement is, and that only if the pool has
 * connections to spare: the run may hold the only one.
 */
public final class MigratorView {

    private final Migrator migrator;

    private final MigrationState state;

    private final StatementPercent percent;

    /**
     * Looks at a migrator.
     * @param migrator the engine
     * @param state what is known about it
     * @param percent how far a running statement is
     */
    public MigratorView(Migrator migrator, MigrationState state, StatementPercent percent) {
        this.migrator = migrator;
        this.state = state;
        this.percent = percent;
    }

    /**
     * Gives the migrator for what would disturb a run.
     * @return the migrator; null while a run of this process is under way
     */
    public @Nullable Migrator idle() {
        return this.state.progress().busy() ? null : this.migrator;
    }

    Migrator migrator() {
        return this.migrator;
    }

    MigrationsDescriptor describe() {
        return look().descriptor();
    }

    /**
     * Gives everything that the page shows; asks the database for no more than what the
     * endpoint answers.
     * @return the state of the database, with the application's graph
     * @throws MigrateException if the database cannot be read
     */
    public Overview overview() {
        Look look = look();
        return new Overview(look.descriptor(), this.migrator.revisions(), unknown(look.descriptor().current()),
                look.changed());
    }

    private Look look() {
        Progress progress = this.state.progress();
        if (progress.busy()) {
            StatusReport known = progress.known();
            return new Look(underWay(progress), (known != null) ? known.changed() : List.of());
        }
        List<HistoryEntry> history = List.of();
        StatusReport status;
        try {
            history = this.migrator.history();
            status = this.migrator.status();
        }
        catch (MigrateException ex) {
            this.state.refused(ex.diagnostic());
            return new Look(inTheMiddle(ex, history), List.of());
        }
        this.state.learned(status);
        this.state.learned(history);
        List<JobReport> jobs = jobs();
        return new Look(new MigrationsDescriptor(status.status(), status.current(), status.heads(),
                status.pending().stream().map(MigratorView::pending).toList(),
                history.stream().map(MigrationsDescriptor.History::of).toList(), null)
            .beside(status.others(), jobs), status.changed());
    }

    /** One query, and only where a revision leaves rows to the background. */
    private List<JobReport> jobs() {
        BackgroundJobs jobs = this.migrator.maintenance().jobs();
        if (!jobs.isExpected()) {
            return List.of();
        }
        List<JobReport> known = jobs.list();
        learned(known);
        return known;
    }

    void learned(List<JobReport> jobs) {
        this.state.learnedJobs(jobs);
    }

    /** At a squashed revision it is not known what is pending; the rest is known. */
    private MigrationsDescriptor inTheMiddle(MigrateException refusal, List<HistoryEntry> history) {
        if (refusal.diagnostic().code() != DiagnosticCode.AT_SQUASHED_REVISION) {
            throw refusal;
        }
        return new MigrationsDescriptor(MigrationStatus.AHEAD, UnderWay.ids(this.migrator.current()),
                UnderWay.ids(this.migrator.heads()), List.of(),
                history.stream().map(MigrationsDescriptor.History::of).toList(), null);
    }

    private List<String> unknown(List<String> rows) {
        return rows.stream().filter((id) -> this.migrator.revision(id) == null).toList();
    }

    @Nullable RevisionDescriptor describe(String id) {
        RevisionReport revision = this.migrator.revision(id);
        Progress progress = this.state.progress();
        Stream<MigrationsDescriptor.History> all = progress.busy() ? history(progress)
                : this.migrator.history().stream().map(MigrationsDescriptor.History::of);
        List<MigrationsDescriptor.History> history = all.filter((entry) -> entry.revision().equals(id)).toList();
        if (revision != null) {
            return RevisionDescriptor.of(revision, history);
        }
        return history.isEmpty() ? null : RevisionDescriptor.of(history.get(history.size() - 1), history);
    }

    private MigrationsDescriptor underWay(Progress progress) {
        RunningStep step = progress.running();
        UnderWay run = new UnderWay(this.migrator, progress);
        return new MigrationsDescriptor(run.status(), run.current(), run.heads(),
                run.pending().stream().map(this::pending).toList(), history(progress).toList(), (step != null)
                        ? MigrationsDescriptor.Running.of(step, progress.elapsed(), this.percent.of(step)) : null);
    }

    private MigrationsDescriptor.Pending pending(String id) {
        RevisionReport revision = this.migrator.revision(id);
        return new MigrationsDescriptor.Pending(id, (revision != null) ? revision.message() : "");
    }

    private static MigrationsDescriptor.Pending pending(RevisionReport revision) {
        return new MigrationsDescriptor.Pending(revision.id(), revision.message());
    }

    private Stream<MigrationsDescriptor.History> history(Progress progress) {
        Stream<MigrationsDescriptor.History> read = progress.history().stream().map(MigrationsDescriptor.History::of);
        return Stream.concat(read, progress.applied().stream().map(this::history));
    }

    private MigrationsDescriptor.History history(StepReport step) {
        String outcome = (step.direction() == Direction.UPGRADE) ? "applied" : "reverted";
        return MigrationsDescriptor.History.of(step, UnderWay.revises(this.migrator, step.revision()), outcome);
    }

    private record Look(MigrationsDescriptor descriptor, List<String> changed) {

    }

}
