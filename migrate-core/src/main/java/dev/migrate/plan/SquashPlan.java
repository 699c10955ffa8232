package dev.migrate.plan;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPath;
import dev.migrate.revision.RevisionRange;
import dev.migrate.revision.RevisionTarget;
import dev.migrate.revision.TargetResolver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A range of the graph that one revision can stand for: from outside, nothing but its end
 * is revised or depended on, and nothing but its start revises what is outside.
 *
 * @param end the last revision, whose id the new one keeps
 * @param members the range, in the order of an upgrade
 * @param revises what the new revision revises
 * @param dependsOn what it depends on: branch labels as they are, else full ids
 * @param branchLabels the labels that it declares
 */
public record SquashPlan(Revision end, List<Revision> members, List<String> revises, List<String> dependsOn,
        List<String> branchLabels) {

    /** Copies the lists. */
    public SquashPlan {
        members = List.copyOf(members);
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        branchLabels = List.copyOf(branchLabels);
    }

    /**
     * Finds the range.
     * @param graph the graph
     * @param range its ends, both included; without a start it is everything that the end
     * descends from, and without an end the only head ends it
     * @return the plan
     * @throws MigrateException with everything that is in the way
     */
    public static SquashPlan of(RevisionGraph graph, RevisionRange range) {
        TargetResolver resolver = new TargetResolver(graph, AppliedRevisions.ofRows(List.of()));
        RevisionTarget to = Objects.requireNonNullElseGet(range.to(), () -> RevisionTarget.parse("head"));
        Revision end = place(resolver, to);
        if (end == null) {
            throw new MigrateException(
                    SquashFindings.error("the range ends at \"" + to.text() + "\", where no revision is"));
        }
        Revision start = (range.from() != null) ? place(resolver, range.from()) : null;
        Set<String> members = members(graph, start, end);
        List<Diagnostic> findings = new SquashFindings(graph, start, end, members).all();
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
        List<Revision> order = RevisionPath.upgrade(graph, List.of(), List.of(end.id()))
            .steps()
            .stream()
            .map(RevisionPath.Step::revision)
            .filter((revision) -> members.contains(revision.id()))
            .toList();
        List<String> revises = (start != null) ? start.revises() : List.of();
        Set<String> labels = new LinkedHashSet<>();
        order.forEach((revision) -> labels.addAll(revision.branchLabels()));
        return new SquashPlan(end, order, revises, dependencies(graph, order, revises), List.copyOf(labels));
    }

    /**
     * Gives the other ids that the new revision stands for, also those that a member
     * stands for already.
     * @return the ids, in the order of an upgrade
     */
    public List<String> squashes() {
        List<String> ids = new ArrayList<>();
        for (Revision member : this.members) {
            ids.addAll(member.squashes());
            if (!member.id().equals(this.end.id())) {
                ids.add(member.id());
            }
        }
        return ids;
    }

    private static @Nullable Revision place(TargetResolver resolver, RevisionTarget target) {
        List<Revision> found = resolver.resolve(target);
        if (found.size() > 1) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.BAD_TARGET,
                    "\"" + target.text() + "\" names several revisions where a range has one end"));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** The lines from the start, or from the bases, to the end. */
    private static Set<String> members(RevisionGraph graph, @Nullable Revision start, Revision end) {
        Set<String> ancestors = new LinkedHashSet<>(List.of(end.id()));
        List<Revision> open = new ArrayList<>(List.of(end));
        while (!open.isEmpty()) {
            for (String parent : open.remove(open.size() - 1).revises()) {
                if (ancestors.add(parent)) {
                    open.add(Objects.requireNonNull(graph.find(parent)));
                }
            }
        }
        if (start == null) {
            return ancestors;
        }
        Set<String> members = new LinkedHashSet<>();
        open.add(start);
        while (!open.isEmpty()) {
            Revision next = open.remove(open.size() - 1);
            if (ancestors.contains(next.id()) && members.add(next.id())) {
                open.addAll(graph.children(next.id()));
            }
        }
        if (members.isEmpty()) {
            throw new MigrateException(Diagnostic.error(DiagnosticCode.NOT_ANCESTOR,
                    "\"" + start.id() + "\" is not an ancestor of \"" + end.id() + "\""));
        }
        return members;
    }

    /**
     * What members depend on outside, other than what the new revision revises anyway.
     */
    private static List<String> dependencies(RevisionGraph graph, List<Revision> members, List<String> revises) {
        Set<String> inside = new LinkedHashSet<>(RevisionPath.upgrade(graph, List.of(), revises)
            .steps()
            .stream()
            .map((step) -> step.revision().id())
            .toList());
        members.forEach((member) -> inside.add(member.id()));
        Set<String> names = new LinkedHashSet<>();
        for (Revision member : members) {
            for (String name : member.dependsOn()) {
                Revision labelled = graph.labelled(name);
                if (!inside.contains((labelled != null) ? labelled.id() : name)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

}
