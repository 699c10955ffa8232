package dev.migrate.revision;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The revisions and how they hang together. Immutable. The parents of a revision are what
 * it revises and what it depends on; lineage (labels, heads, relative steps) follows what
 * it revises only (Alembic, branches).
 *
 * @since 0.1
 */
public final class RevisionGraph {

    private final GraphIndex index;

    private final int[][] ownDependencies;

    /** Worked out when first asked for: a run asks for none. */
    private volatile @Nullable List<Set<String>> labels;

    private RevisionGraph(GraphIndex index) {
        this.index = index;
        this.ownDependencies = OwnDependencies.of(index);
    }

    /**
     * Builds and checks the graph in linear time.
     * @param revisions the revisions, in file order; ids are unique
     * @return the graph
     * @throws dev.migrate.diagnostic.MigrateException with everything that is wrong:
     * missing parents and dependencies, loops, cycles, labels declared twice; ids and
     * labels that are not allowed, ids that occur twice
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        return of(revisions, List.of());
    }

    /**
     * Builds the graph of the application's revisions together with those that only a
     * database knows. Heads are those of the application alone.
     * @param files the application's revisions, in file order
     * @param recorded the others
     * @return the graph
     * @throws dev.migrate.diagnostic.MigrateException as {@link #of(Collection)} does
     */
    public static RevisionGraph of(Collection<Revision> files, Collection<Revision> recorded) {
        List<Revision> all = new ArrayList<>(files);
        all.addAll(recorded);
        GraphIndex index = new GraphIndex(List.copyOf(all), files.size());
        List<Diagnostic> problems = new GraphCheck(index).problems();
        if (!problems.isEmpty()) {
            throw new MigrateException(problems);
        }
        return new RevisionGraph(index);
    }

    /**
     * Gives every revision, in file order.
     * @return the revisions
     */
    public List<Revision> revisions() {
        return this.index.revisions();
    }

    /**
     * Gives one revision.
     * @param id the full id
     * @return the revision, or null if there is none
     */
    public @Nullable Revision find(String id) {
        Integer node = this.index.node(id);
        return (node != null) ? this.index.revision(node) : null;
    }

    /**
     * Returns whether the application has a revision itself.
     * @param id a full id of this graph
     * @return false if only a database knows it
     */
    public boolean isFile(String id) {
        return this.index.isFile(known(id));
    }

    /**
     * Gives the application's revisions that none of its own revises, in file order.
     * @return the heads
     */
    public List<Revision> heads() {
        return all(this.index::isHead);
    }

    /**
     * Gives the heads that none of its own depends on either, in file order: the rows of
     * the version table after all upgrades.
     * @return the heads by lineage and dependency
     */
    public List<Revision> realHeads() {
        return all(this.index::isRealHead);
    }

    /**
     * Gives the revisions that revise nothing, in file order.
     * @return the bases
     */
    public List<Revision> bases() {
        return all((node) -> this.index.revises(node).length == 0);
    }

    /**
     * Gives the revisions that two or more others revise, in file order.
     * @return the branch points
     */
    public List<Revision> branchPoints() {
        return all((node) -> this.index.children(node).length > 1);
    }

    /**
     * Gives the revisions that revise two or more, in file order.
     * @return the merges
     */
    public List<Revision> mergePoints() {
        return all((node) -> this.index.revises(node).length > 1);
    }

    /**
     * Gives what revises a revision.
     * @param id a full id of this graph
     * @return its children by lineage, in file order
     */
    public List<Revision> children(String id) {
        return this.index.revisions(this.index.children(known(id)));
    }

    /**
     * Gives what revises a revision or depends on it.
     * @param id a full id of this graph
     * @return its children by lineage and dependency, in file order
     */
    public List<Revision> dependents(String id) {
        return this.index.revisions(this.index.allChildren(known(id)));
    }

    /**
     * Gives what a revision revises and depends on.
     * @param id a full id of this graph
     * @return its parents, each once, what it revises first
     */
    public List<Revision> parents(String id) {
        return this.index.revisions(this.index.parents(known(id)));
    }

    /**
     * Gives what a revision depends on, labels replaced by the revisions that declare
     * them.
     * @param id a full id of this graph
     * @return its dependencies, each once
     */
    public List<Revision> dependencies(String id) {
        return this.index.revisions(this.index.dependsOn(known(id)));
    }

    /**
     * Gives the labels that hold for a revision: its own, those of the revisions that it
     * descends from, and those of its descendants as far as the line is its own, which
     * ends at a branch point or merge (Alembic, branches).
     * @param id a full id of this graph
     * @return the labels, sorted
     */
    public List<String> labels(String id) {
        return labels(known(id)).stream().sorted().toList();
    }

    /**
     * Gives the revision that declares a branch label.
     * @param label the full label
     * @return the revision, or null if no revision declares it
     */
    public @Nullable Revision labelled(String label) {
        Integer node = this.index.labelled(label);
        return (node != null) ? this.index.revision(node) : null;
    }

    /**
     * Gives the revision that stands for one that was squashed.
     * @param id the id of a revision without a file
     * @return the revision that names it among those that it squashes, or null if none
     * does
     */
    public @Nullable Revision squasher(String id) {
        Integer node = this.index.squasher(id);
        return (node != null) ? this.index.revision(node) : null;
    }

    /**
     * Returns whether two revisions lie on one line: one descends from the other by
     * lineage, or they are the same.
     * @param one a full id of this graph
     * @param other a full id of this graph
     * @return true if they share lineage
     */
    public boolean sharesLineage(String one, String other) {
        return lineage(known(one)).get(known(other));
    }

    /**
     * Gives every revision in Alembic's order of the history: descendants before
     * ancestors, one branch after the other.
     * @return the revisions, newest first
     */
    public List<Revision> newestFirst() {
        return this.index.revisions(order(all()));
    }

    GraphIndex index() {
        return this.index;
    }

    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, this.index.size());
        return all;
    }

    /** The nodes in the order of {@link #newestFirst()}. */
    int[] order(BitSet nodes) {
        return NewestFirst.order(this.index, this.ownDependencies, nodes);
    }

    Set<String> labels(int node) {
        List<Set<String>> spread = this.labels;
        if (spread == null) {
            spread = BranchLabels.spread(this.index);
            this.labels = spread;
        }
        return spread.get(node);
    }

    /** The node, its ancestors and descendants by lineage. */
    BitSet lineage(int node) {
        BitSet lineage = this.index.lineageAncestors(GraphIndex.bits(node));
        lineage.or(this.index.lineageDescendants(GraphIndex.bits(node)));
        return lineage;
    }

    /** The place of a full id, or an error with the nearest ids. */
    int known(String id) {
        Integer node = this.index.node(id);
        if (node == null) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.UNKNOWN_REVISION, "revision " + Names.quote(id) + " is not known")
                        .withHint(Names.hint(id, this.index.ids(all()))));
        }
        return node;
    }

    private List<Revision> all(IntPredicate test) {
        return IntStream.range(0, this.index.size()).filter(test).mapToObj(this.index::revision).toList();
    }

}
