package dev.migrate.plan;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.Migration;
import dev.migrate.migration.MigrationBody;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPath;
import dev.migrate.revision.RevisionTarget;
import dev.migrate.revision.StampTarget;
import dev.migrate.revision.TargetResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides what to run. */
public final class Planner {

    /** The targets of an upgrade to everything that the application has. */
    public static final List<String> HEADS = List.of("heads");

    private final KnownRevisions known;

    /**
     * Plans from this state.
     * @param known the application's revisions and the database's
     */
    public Planner(KnownRevisions known) {
        this.known = known;
    }

    /**
     * Plans an upgrade. Targets are looked up among the application's revisions; what is
     * applied counts those of the history too.
     * @param targets what the user typed
     * @return the plan; without steps where everything is applied
     */
    public MigrationPlan upgrade(List<String> targets) {
        if (targets.equals(HEADS) && isEverythingApplied()) {
            return new MigrationPlan(this.known.state().rows(), List.of());
        }
        RevisionPath.requireNoOverlap(this.known.graph(), this.known.state().rows());
        RevisionGraph files = this.known.files().graph();
        List<String> rows = this.known.state().rows().stream().filter((row) -> files.find(row) != null).toList();
        List<String> ids = new TargetResolver(files, applied(rows)).upgrade(parsed(targets))
            .stream()
            .map(Revision::id)
            .toList();
        return upgradeTo(ids);
    }

    /**
     * Plans the same without some revisions.
     * @param plan a plan of an upgrade
     * @param waiting the ids of revisions that are not to run yet; what descends from
     * them or depends on them is among them
     * @return the plan
     */
    public MigrationPlan without(MigrationPlan plan, Set<String> waiting) {
        return upgradeTo(plan.revisions().stream().filter((id) -> !waiting.contains(id)).toList());
    }

    private MigrationPlan upgradeTo(List<String> ids) {
        return plan(RevisionPath.upgrade(this.known.graph(), this.known.state().rows(), ids));
    }

    /** Spares the everyday start of a service everything that a plan takes. */
    private boolean isEverythingApplied() {
        List<Revision> heads = this.known.files().graph().realHeads();
        Set<String> rows = Set.copyOf(this.known.state().rows());
        return heads.size() == rows.size() && heads.stream().map(Revision::id).allMatch(rows::contains);
    }

    /**
     * Plans a downgrade.
     * @param target what the user typed
     * @return the plan
     * @throws MigrateException if a revision on the path has no downgrade
     */
    public MigrationPlan downgrade(String target) {
        RevisionGraph graph = this.known.graph();
        List<String> rows = this.known.state().rows();
        RevisionPath.requireNoOverlap(graph, rows);
        MigrationPlan plan = plan(
                RevisionPath.downgrade(graph, rows, resolver().downgrade(RevisionTarget.parse(target))));
        requireReversible(plan);
        return plan;
    }

    /**
     * Decides the changes that a stamp makes.
     * @param targets what the user typed
     * @return the plan
     */
    public StampPlan stamp(List<String> targets) {
        List<StampTarget> marks = resolver().stamp(parsed(targets));
        List<String> named = marks.stream().flatMap((mark) -> mark.revisions().stream()).toList();
        return StampPlan.of(this.known, named,
                RevisionPath.stamp(this.known.graph(), this.known.state().rows(), marks));
    }

    private static List<RevisionTarget> parsed(List<String> targets) {
        return targets.stream().map(RevisionTarget::parse).toList();
    }

    private TargetResolver resolver() {
        return new TargetResolver(this.known.graph(), applied(this.known.state().rows()));
    }

    private AppliedRevisions applied(List<String> rows) {
        return new AppliedRevisions(rows, this.known.state().newestFirst());
    }

    private MigrationPlan plan(RevisionPath path) {
        List<MigrationStep> steps = new ArrayList<>(path.steps().size());
        for (RevisionPath.Step step : path.steps()) {
            Revision revision = step.revision();
            List<String> dependsOn = revision.dependsOn().isEmpty() ? List.of()
                    : this.known.graph().dependencies(revision.id()).stream().map(Revision::id).toList();
            steps.add(new MigrationStep(this.known.migration(revision.id()), path.direction(), dependsOn,
                    step.removed(), step.added()));
        }
        return new MigrationPlan(this.known.state().rows(), steps);
    }

    private static void requireReversible(MigrationPlan plan) {
        List<Diagnostic> findings = new ArrayList<>();
        for (MigrationStep step : plan.steps()) {
            if (step.body() instanceof MigrationBody.Irreversible irreversible) {
                Migration migration = step.migration();
                findings.add(Diagnostic
                    .error(DiagnosticCode.IRREVERSIBLE,
                            "revision \"" + migration.id() + "\" has no downgrade: " + irreversible.reason())
                    .at(migration.revision().location())
                    .withDetail("Nothing was run.")
                    .withHint("Choose a target above it, write its downgrade, or restore a backup."));
            }
        }
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
    }

}
