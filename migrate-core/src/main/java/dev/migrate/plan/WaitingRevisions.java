package dev.migrate.plan;

import dev.migrate.migration.Migration;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Revisions that wait for a backfill in the background: those whose {@code depends-on}
 * names its revision, and what descends from them.
 */
public final class WaitingRevisions {

    private final KnownRevisions known;

    /**
     * Looks among these revisions.
     * @param known the application's revisions and the database's
     */
    public WaitingRevisions(KnownRevisions known) {
        this.known = known;
    }

    /**
     * Gives what of a plan has to wait.
     * @param plan a plan of an upgrade
     * @param unfinished asks for the revisions with a job that has not ended; asked only
     * if a step depends on another revision
     * @return the ids, in the order of the plan
     */
    public Set<String> in(MigrationPlan plan, Supplier<Collection<String>> unfinished) {
        if (plan.steps().stream().allMatch((step) -> step.dependsOn().isEmpty())) {
            return Set.of();
        }
        RevisionGraph graph = this.known.graph();
        Set<String> jobs = new HashSet<>(unfinished.get());
        plan.steps()
            .stream()
            .map(MigrationStep::migration)
            .filter(Migration::leavesJobs)
            .forEach((migration) -> jobs.add(migration.id()));
        Set<String> waiting = new LinkedHashSet<>();
        for (MigrationStep step : plan.steps()) {
            String id = step.migration().id();
            List<String> dependencies = graph.dependencies(id).stream().map(Revision::id).toList();
            boolean behind = Stream.concat(graph.parents(id).stream().map(Revision::id), dependencies.stream())
                .anyMatch(waiting::contains);
            if (behind || dependencies.stream().anyMatch(jobs::contains)) {
                waiting.add(id);
            }
        }
        return waiting;
    }

}
