package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what a target means in a graph and for a database, as Alembic 1.19 does. The
 * version table is looked at only if the target needs it.
 *
 * @since 0.1
 */
public final class TargetResolver {

    private final RevisionGraph graph;

    private final GraphIndex index;

    private final RevisionLookup lookup;

    private final AppliedRevisions revisions;

    /**
     * Reads targets against one state of one database.
     * @param graph the graph
     * @param applied what the database says about itself
     */
    public TargetResolver(RevisionGraph graph, AppliedRevisions applied) {
        this.graph = graph;
        this.index = graph.index();
        this.lookup = new RevisionLookup(graph);
        this.revisions = applied;
    }

    /**
     * Gives the revisions that a target names, for show, merge and the like.
     * {@code current} gives the rows, {@code base} nothing, and {@code -1} or
     * {@code label@-1} steps down from each head, those that others depend on left out
     * where there are more; no other relative target is understood.
     * @param target the target
     * @return the revisions; none for base
     * @throws dev.migrate.diagnostic.MigrateException if it means nothing, or several
     * where one is needed
     */
    public List<Revision> resolve(RevisionTarget target) {
        if (this.lookup.isRelative(target)) {
            return stepsBelowHeads(target);
        }
        if (target.branch() == null && target.name().equals("current")) {
            return this.index.revisions(state().rows());
        }
        return this.index.revisions(nodes(places(target)));
    }

    /**
     * Gives the revisions that an upgrade goes to: the union of what its targets mean.
     * @param targets one or more targets; one may imply another
     * @return the revisions to reach with all their ancestors; none for base
     * @throws dev.migrate.diagnostic.MigrateException if a target means nothing, or
     * several where one is needed
     */
    public List<Revision> upgrade(Collection<RevisionTarget> targets) {
        BitSet reached = new BitSet();
        for (RevisionTarget target : targets) {
            reached.or(upgradeNodes(target, null, Walk.Overshoot.REFUSED));
        }
        return this.index.revisions(reached);
    }

    /**
     * Gives what a downgrade takes back. A target is what stays; {@code label@base} and
     * other targets below a branch point take back only the named branch, but where that
     * branch shares its trunk with another, the trunk and therefore the other branch go
     * too (Alembic). {@code -N} without a branch takes back the last N steps that the
     * history knows.
     * @param target the target
     * @return what to take back
     * @throws dev.migrate.diagnostic.MigrateException if it means nothing, several where
     * one is needed, or is neither below what is applied nor a row itself
     */
    public DowngradeTarget downgrade(RevisionTarget target) {
        List<Integer> roots = new Downgrade(this.graph, this.lookup, state()).roots(target);
        return new DowngradeTarget(roots.stream().map(this.index::id).toList());
    }

    /**
     * Gives what a stamp sets. Of the heads that {@code label@heads} names, those that
     * others of them imply are left out.
     * @param targets one or more targets
     * @return the targets, resolved, for {@link RevisionPath#stamp}
     * @throws dev.migrate.diagnostic.MigrateException if a target means nothing, several
     * where one is needed, or is relative
     */
    public List<StampTarget> stamp(Collection<RevisionTarget> targets) {
        List<StampTarget> stamped = new ArrayList<>();
        for (RevisionTarget target : targets) {
            refuseRelative(target);
            BitSet places = nodes(places(target));
            places.andNot(Overlap.implied(this.index, places));
            List<String> ids = this.index.ids(places);
            List<String> lineage = new ArrayList<>(ids);
            if (target.branch() != null) {
                lineage.add(this.index.id(this.lookup.branch(target.branch())));
            }
            stamped.add(new StampTarget(ids, lineage));
        }
        return stamped;
    }

    /**
     * Gives the revisions of a range, both ends included. {@code current} stands for the
     * rows on either side, steps without a name count from the other end, and steps that
     * run past base stop there.
     * @param range the range
     * @return the revisions, newest first
     * @throws dev.migrate.diagnostic.MigrateException if an end means nothing or the ends
     * are not ancestor and descendant
     */
    public List<Revision> history(RevisionRange range) {
        return this.index.revisions(new HistoryRange(this.graph, this.lookup, this).nodes(range));
    }

    /**
     * Gives the place of the database, line by line: the applied revisions that no
     * applied one revises. That is the rows and what they only depend on.
     * @return the revisions, in file order
     * @throws dev.migrate.diagnostic.MigrateException if the graph does not know a row or
     * one is an ancestor of another
     */
    public List<Revision> current() {
        return this.index.revisions(state().tips());
    }

    AppliedState state() {
        return new AppliedState(this.graph, this.revisions);
    }

    void refuseRelative(RevisionTarget target) {
        if (this.lookup.isRelative(target)) {
            throw Problem.relativeNotAllowed(target);
        }
    }

    RevisionGraph graph() {
        return this.graph;
    }

    /** The places that an absolute target names; none for base. */
    List<Integer> places(RevisionTarget target) {
        if (target.name().equals("heads")) {
            return this.lookup.heads(target.branch());
        }
        int place = this.lookup.place(target, target.name(), target.branch());
        return (place == RevisionLookup.BASE) ? List.of() : List.of(place);
    }

    /**
     * What an upgrade or the newer end of a range reaches.
     * @param from where steps without a name count from; null for the rows
     */
    BitSet upgradeNodes(RevisionTarget target, @Nullable BitSet from, Walk.Overshoot overshoot) {
        Integer steps = target.steps();
        if (steps == null || !this.lookup.isRelative(target)) {
            return nodes(places(target));
        }
        String branch = target.branch();
        String symbol = target.symbol();
        Walk walk = new Walk(this.index, target, overshoot);
        BitSet line = (branch != null) ? this.lookup.line(branch) : null;
        int reached;
        if (symbol != null) {
            reached = this.lookup.step(walk, target, steps);
        }
        else if (steps <= 0) {
            throw Problem.outOfRange(target, "leads down or nowhere, and an upgrade goes up");
        }
        else {
            BitSet rows = (from != null) ? from : state().rows();
            reached = walk.up(start(target, rows, line), steps, line);
        }
        return (reached == RevisionLookup.BASE) ? new BitSet() : GraphIndex.bits(reached);
    }

    /**
     * Where steps up begin: the row of the branch, or the last applied place below it.
     */
    private int start(RevisionTarget target, BitSet rows, @Nullable BitSet line) {
        BitSet starts = (BitSet) rows.clone();
        if (line != null) {
            starts.and(line);
            if (starts.isEmpty()) {
                BitSet active = this.index.ancestors(rows);
                active.and(line);
                starts = (BitSet) active.clone();
                starts.andNot(this.index.parents(active));
            }
        }
        if (starts.cardinality() > 1) {
            throw Problem.ambiguousStep(target, "there are several revisions to start from", this.index.ids(starts), 1);
        }
        return starts.isEmpty() ? RevisionLookup.BASE : starts.nextSetBit(0);
    }

    private List<Revision> stepsBelowHeads(RevisionTarget target) {
        Integer steps = target.steps();
        if (steps == null || steps >= 0 || target.symbol() != null) {
            throw Problem.relativeNotAllowed(target);
        }
        Walk walk = new Walk(this.index, target, Walk.Overshoot.REFUSED);
        BitSet found = new BitSet();
        List<Integer> heads = this.lookup.realHeads(target.branch());
        BitSet line = (target.branch() != null) ? this.lookup.line(target.branch()) : null;
        for (int head : heads.isEmpty() ? this.lookup.heads(target.branch()) : heads) {
            int place = walk.down(head, -steps, line);
            if (place != RevisionLookup.BASE) {
                found.set(place);
            }
        }
        return this.index.revisions(found);
    }

    private static BitSet nodes(List<Integer> places) {
        BitSet nodes = new BitSet();
        places.forEach(nodes::set);
        return nodes;
    }

}
