package dev.migrate.revision;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way from one state of the version table to another. A revision is applied where a
 * row is the revision itself or descends from it by lineage or dependency; the rows are
 * always the applied revisions that no other applied one revises or depends on.
 *
 * @param direction which way
 * @param steps the revisions to run, in order, each with what it does to the version
 * table
 * @since 0.1
 */
public record RevisionPath(Direction direction, List<Step> steps) {

    /** Copies the list. */
    public RevisionPath {
        steps = List.copyOf(steps);
    }

    /**
     * One revision of the way.
     *
     * @param revision the revision
     * @param removed the rows that it takes out of the version table
     * @param added the rows that it puts in
     */
    public record Step(Revision revision, List<String> removed, List<String> added) {

        /** Copies the lists. */
        public Step {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }

    }

    /**
     * Gives everything that the rows imply: they and all their ancestors by lineage and
     * dependency.
     * @param graph the graph
     * @param rows the rows of the version table, all known to the graph; they may overlap
     * @return the ids of the applied revisions, in file order
     * @throws dev.migrate.diagnostic.MigrateException if the graph does not know a row
     */
    public static Set<String> applied(RevisionGraph graph, Collection<String> rows) {
        BitSet applied = appliedNodes(graph, rows);
        return Collections.unmodifiableSet(new LinkedHashSet<>(graph.index().ids(applied)));
    }

    /**
     * Plans an upgrade: the targets and all their ancestors that are not applied, in
     * linear time.
     * @param graph the graph
     * @param rows the rows of the version table
     * @param targets the revisions to reach; one may be an ancestor of another
     * @return the way; without steps where all is applied
     * @throws dev.migrate.diagnostic.MigrateException if one row is an ancestor of
     * another, or the graph does not know a row or target
     */
    public static RevisionPath upgrade(RevisionGraph graph, Collection<String> rows, Collection<String> targets) {
        requireNoOverlap(graph, rows);
        GraphIndex index = graph.index();
        BitSet current = nodes(graph, rows);
        BitSet pending = index.ancestors(nodes(graph, targets));
        pending.andNot(appliedNodes(graph, rows));
        int[] order = graph.order(pending);
        List<Step> steps = new ArrayList<>(order.length);
        for (int next = order.length - 1; next >= 0; next--) {
            int node = order[next];
            List<String> removed = new ArrayList<>(1);
            for (int parent : index.parents(node)) {
                if (current.get(parent)) {
                    current.clear(parent);
                    removed.add(index.id(parent));
                }
            }
            current.set(node);
            steps.add(new Step(index.revision(node), removed, List.of(index.id(node))));
        }
        return new RevisionPath(Direction.UPGRADE, steps);
    }

    /**
     * Plans a downgrade: the roots of the target and all that is applied above them, in
     * linear time.
     * @param graph the graph
     * @param rows the rows of the version table
     * @param target what to take back
     * @return the way, newest first; without steps where nothing of it is applied
     * @throws dev.migrate.diagnostic.MigrateException if one row is an ancestor of
     * another, or the graph does not know a row
     */
    public static RevisionPath downgrade(RevisionGraph graph, Collection<String> rows, DowngradeTarget target) {
        requireNoOverlap(graph, rows);
        GraphIndex index = graph.index();
        BitSet applied = appliedNodes(graph, rows);
        BitSet undone = index.descendants(nodes(graph, target.roots()));
        undone.and(applied);
        int[] appliedChildren = new int[index.size()];
        applied.stream().forEach((node) -> {
            for (int parent : index.parents(node)) {
                appliedChildren[parent]++;
            }
        });
        List<Step> steps = new ArrayList<>(undone.cardinality());
        for (int node : graph.order(undone)) {
            List<String> added = new ArrayList<>(1);
            for (int parent : index.parents(node)) {
                if (--appliedChildren[parent] == 0) {
                    added.add(index.id(parent));
                }
            }
            steps.add(new Step(index.revision(node), List.of(index.id(node)), added));
        }
        return new RevisionPath(Direction.DOWNGRADE, steps);
    }

    /**
     * Computes which rows a stamp removes and inserts. For each target the rows of its
     * line go if one of them is above or below what is stamped, or if the target is a
     * base; a revision that is a row already stays. Rows that overlap what is stamped go
     * in any case, so that a stamp repairs a version table whose rows overlap.
     * @param graph the graph
     * @param rows the rows of the version table; they may overlap
     * @param targets what to stamp
     * @return the change
     * @throws dev.migrate.diagnostic.MigrateException if one of the revisions to stamp is
     * an ancestor of another, or the graph does not know a row or target
     */
    public static RowChange stamp(RevisionGraph graph, Collection<String> rows, Collection<StampTarget> targets) {
        return new Stamp(graph, nodes(graph, rows)).change(targets);
    }

    static BitSet nodes(RevisionGraph graph, Collection<String> ids) {
        BitSet nodes = new BitSet();
        ids.forEach((id) -> nodes.set(graph.known(id)));
        return nodes;
    }

    static BitSet appliedNodes(RevisionGraph graph, Collection<String> rows) {
        return graph.index().ancestors(nodes(graph, rows));
    }

    /**
     * Ends the command where rows overlap: what is applied is clear, but a step would
     * leave one of them behind.
     * @param graph the graph
     * @param rows the rows of the version table, all known to the graph
     * @throws dev.migrate.diagnostic.MigrateException if one row is an ancestor of
     * another
     */
    public static void requireNoOverlap(RevisionGraph graph, Collection<String> rows) {
        Diagnostic overlap = overlap(graph, rows);
        if (overlap != null) {
            throw new MigrateException(overlap);
        }
    }

    /**
     * Gives what is wrong with rows that overlap.
     * @param graph the graph
     * @param rows the rows of the version table, all known to the graph
     * @return the error; null if no row is an ancestor of another
     */
    public static @Nullable Diagnostic overlap(RevisionGraph graph, Collection<String> rows) {
        List<String> overlap = Overlap.find(graph.index(), nodes(graph, rows));
        return overlap.isEmpty() ? null
                : Diagnostic
                    .error(DiagnosticCode.OVERLAPPING_ROWS,
                            "row " + Names.quote(overlap.get(0)) + " of the version table is an ancestor of row "
                                    + Names.quote(overlap.get(1)))
                    .withDetail("A row stands for itself and all its ancestors, so that one of the two is too many.")
                    .withHint(Advice.of("Run ")
                        .command("stamp", overlap.get(1))
                        .text(" if it is applied; it replaces the rows below it."));
    }

}
