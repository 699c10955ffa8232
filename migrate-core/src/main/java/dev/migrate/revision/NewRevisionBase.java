package dev.migrate.revision;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The place of a new revision in the graph.
 *
 * @param revises the full ids that it revises; none for a new base, several for a merge
 * @param dependsOn what it depends on: branch labels as they are, else full ids
 * @since 0.1
 */
public record NewRevisionBase(List<String> revises, List<String> dependsOn) {

    /** Copies the lists. */
    public NewRevisionBase {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
    }

    /** Whether a new revision may start beside what already follows. */
    public enum Splice {

        /** Only heads may be revised. */
        REFUSED,

        /** Any revision may be revised, which starts a branch there. */
        ALLOWED

    }

    /**
     * Finds the parents of a new revision or merge.
     * @param resolver the graph to add to
     * @param parents what it revises: {@code head} for the only head, {@code base} for a
     * new base, several for a merge
     * @param splice whether one that is not a head may be revised
     * @param dependsOn what it depends on
     * @return the base of the new revision
     * @throws MigrateException with {@code NEEDS_SPLICE} if one is not a head,
     * {@code DUPLICATE_HEADS} if one is named twice, or what a target means wrongly
     */
    public static NewRevisionBase of(TargetResolver resolver, Collection<RevisionTarget> parents, Splice splice,
            Collection<RevisionTarget> dependsOn) {
        List<String> revises = new ArrayList<>();
        for (RevisionTarget parent : parents) {
            resolver.refuseRelative(parent);
            resolver.resolve(parent).forEach((revision) -> revises.add(revision.id()));
        }
        refuseRepeated(revises);
        if (splice == Splice.REFUSED) {
            revises.forEach((id) -> refuseNonHead(resolver.graph(), id));
        }
        Set<String> dependencies = new LinkedHashSet<>();
        dependsOn.forEach((target) -> dependencies.addAll(dependency(resolver, target)));
        return new NewRevisionBase(revises, List.copyOf(dependencies));
    }

    /**
     * Finds what would break the graph if a revision were added with this id and these
     * labels.
     * @param graph the graph to add to
     * @param id the id of the new revision
     * @param labels its branch labels
     * @return the errors: {@code ILLEGAL_REVISION_ID}, {@code DUPLICATE_REVISION},
     * {@code DUPLICATE_BRANCH_LABEL}; none if it can be written
     */
    public static List<Diagnostic> problems(RevisionGraph graph, String id, Collection<String> labels) {
        List<Revision> revisions = new ArrayList<>(graph.revisions());
        revisions.add(new Revision(id, List.of(), List.of(), List.copyOf(labels), "", null));
        return new GraphCheck(new GraphIndex(revisions, revisions.size())).problems();
    }

    private static void refuseRepeated(List<String> revises) {
        Set<String> seen = new LinkedHashSet<>();
        for (String id : revises) {
            if (!seen.add(id)) {
                throw new MigrateException(Diagnostic.error(DiagnosticCode.DUPLICATE_HEADS,
                        "revision " + Names.quote(id) + " is named twice as a parent"));
            }
        }
    }

    private static void refuseNonHead(RevisionGraph graph, String id) {
        List<String> children = graph.children(id).stream().map(Revision::id).toList();
        if (!children.isEmpty()) {
            throw new MigrateException(
                    Diagnostic
                        .error(DiagnosticCode.NEEDS_SPLICE,
                                "revision " + Names.quote(id) + " is not a head, " + Names.quote(children)
                                        + " revises it")
                        .withDetail("No file was written.")
                        .withHint("Use --splice to start a new branch there."));
        }
    }

    private static List<String> dependency(TargetResolver resolver, RevisionTarget target) {
        if (resolver.graph().labelled(target.text()) != null) {
            return List.of(target.text());
        }
        resolver.refuseRelative(target);
        List<Revision> found = resolver.resolve(target);
        if (found.isEmpty()) {
            throw Problem.unknown(target.text(), null);
        }
        return found.stream().map(Revision::id).toList();
    }

}
