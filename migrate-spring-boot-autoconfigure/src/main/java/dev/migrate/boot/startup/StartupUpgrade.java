package dev.migrate.boot.startup;

import dev.migrate.Migrator;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.OtherRevision;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RunReport;
import dev.migrate.report.StatusReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings the database to its target and opens the gate. */
public final class StartupUpgrade implements Runnable {

    private final MigratedDatabase database;

    private final StartupLog log;

    private final LintOnStartup lint;

    /**
     * Puts the upgrade together; the migrator is asked for when it runs.
     * @param database what to look after
     * @param mode for the log
     * @param lint what is done with what lint finds
     */
    public StartupUpgrade(MigratedDatabase database, StartupMode mode, LintOnStartup lint) {
        this.database = database;
        this.log = new StartupLog(mode, database);
        this.lint = lint;
    }

    /**
     * Runs it, unless the database was found at its target already.
     * @throws dev.migrate.diagnostic.MigrateException if lint or the upgrade fails; the
     * gate stays closed
     */
    @Override
    public void run() {
        if (this.database.state().isAtTarget()) {
            return;
        }
        Migrator engine = this.database.migrator().get();
        StatusReport before = this.database.state().progress().known();
        this.database.state().begin();
        try {
            if (this.lint != LintOnStartup.OFF) {
                new PendingLint(this.database, this.lint).judge(engine);
            }
            RunReport run = engine.upgrade();
            StatusReport report = after(engine, run, before);
            this.database.state().reached(report);
            this.log.line(report, engine.targets(), done(run), run.duration());
            this.log.tolerated(report);
        }
        finally {
            this.database.state().end();
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
        List<OtherRevision> others = (before != null) ? before.others() : List.of();
        Set<String> named = others.stream().map(OtherRevision::revision).collect(Collectors.toSet());
        List<String> unknown = run.after()
            .stream()
            .filter((id) -> engine.revision(id) == null && !named.contains(id))
            .toList();
        List<String> changed = (before != null) ? before.changed() : List.of();
        boolean collides = others.stream().anyMatch(OtherRevision::collides);
        MigrationStatus status = !changed.isEmpty() || collides ? MigrationStatus.CHANGED
                : !unknown.isEmpty() || !others.isEmpty() ? MigrationStatus.AHEAD : MigrationStatus.UP_TO_DATE;
        return new StatusReport(status, run.after(), heads, List.of(), unknown, changed, others, null);
    }

}
