package dev.migrate.command;

import dev.migrate.backfill.JobTable;
import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.plan.WaitingRevisions;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import dev.migrate.session.DatabaseSession;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Steps of an upgrade that wait for a backfill in the background. */
final class WaitingSteps {

    private WaitingSteps() {
    }

    /** Leaves out of a plan what waits for a backfill in the background, and says so. */
    static MigrationPlan leftOut(DatabaseSession session, KnownRevisions known, MigrationPlan plan,
            Consumer<Diagnostic> findings) {
        Set<String> waiting = of(session, known, plan);
        if (waiting.isEmpty()) {
            return plan;
        }
        findings.accept(waits(session, known, waiting));
        return new Planner(known).without(plan, waiting);
    }

    /** Gives what of a plan waits for a backfill in the background. */
    static Set<String> of(DatabaseSession session, KnownRevisions known, MigrationPlan plan) {
        return new WaitingRevisions(known).in(plan, () -> {
            JobTable jobs = new JobTable(session.jdbc(), known.state().tables());
            return jobs.exists() ? jobs.unfinished() : List.of();
        });
    }

    /** Says why revisions wait, and what lets them go on. */
    private static Diagnostic waits(DatabaseSession session, KnownRevisions known, Set<String> waiting) {
        JobTable table = new JobTable(session.jdbc(), known.state().tables());
        List<String> stopped = table.exists() ? table.list()
            .stream()
            .filter((job) -> job.state() == State.PAUSED || job.state() == State.FAILED)
            .map(JobReport::revision)
            .distinct()
            .toList() : List.of();
        Diagnostic waits = Diagnostic
            .warning(DiagnosticCode.WAITING_FOR_JOB,
                    "waiting for a backfill in the background: \"" + String.join("\", \"", waiting) + "\"")
            .withDetail("The rest of the upgrade is not held up.");
        return stopped.isEmpty()
                ? waits
                    .withHint(Advice.of("The service goes on with it; ").command("jobs", "run").text(" does so too."))
                : waits.withHint(Advice.of("It was paused or has failed, which ")
                    .command("jobs")
                    .text(" shows; ")
                    .command("jobs", "resume", stopped.get(0))
                    .text(" lets it go on."));
    }

}
