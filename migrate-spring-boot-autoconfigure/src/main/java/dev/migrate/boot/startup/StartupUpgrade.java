package dev.migrate.boot.startup;

import dev.migrate.Migrator;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RunReport;
import dev.migrate.report.StatusReport;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings the database to its target and opens the gate. */
public final class StartupUpgrade {

    private final Supplier<Migrator> migrator;

    private final MigrationState state;

    private final StartupLog log;

    /**
     * Puts the upgrade together; the migrator is asked for when it runs.
     * @param migrator the engine
     * @param state where the outcome is kept
     * @param mode for the log
     * @param rule when the database counts as being at the target
     */
    public StartupUpgrade(Supplier<Migrator> migrator, MigrationState state, StartupMode mode, TargetRule rule) {
        this.migrator = migrator;
        this.state = state;
        this.log = new StartupLog(mode, rule);
    }

    /**
     * Runs it, unless the database was found at its target already.
     * @throws dev.migrate.diagnostic.MigrateException where the upgrade fails; the gate
     * stays closed
     */
    public void run() {
        if (this.state.isAtTarget()) {
            return;
        }
        Migrator engine = this.migrator.get();
        StatusReport before = this.state.progress().known();
        this.state.begin();
        try {
            RunReport run = engine.upgrade();
            StatusReport report = after(engine, run, before);
            this.state.reached(report);
            this.log.line(report, engine.targets(), done(run), run.duration());
            this.log.tolerated(report);
        }
        finally {
            this.state.end();
        }
    }

    private static String done(RunReport run) {
        return switch (run.steps().size()) {
            case 0 -> "nothing to do";
            case 1 -> "1 revision applied";
            default -> run.steps().size() + " revisions applied";
        };
    }

    /** The state follows from the run, so that the server need not be asked again. */
    private static StatusReport after(Migrator engine, RunReport run, @Nullable StatusReport before) {
        List<String> heads = engine.heads().stream().map(RevisionReport::id).sorted().toList();
        List<String> unknown = run.after().stream().filter((id) -> engine.revision(id) == null).toList();
        List<String> changed = (before != null) ? before.changed() : List.of();
        MigrationStatus status = !changed.isEmpty() ? MigrationStatus.CHANGED
                : !unknown.isEmpty() ? MigrationStatus.AHEAD : MigrationStatus.UP_TO_DATE;
        return new StatusReport(status, run.after(), heads, List.of(), unknown, changed, null);
    }

}
