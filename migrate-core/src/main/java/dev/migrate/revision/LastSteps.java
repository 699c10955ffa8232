package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Undoes the last steps: what {@code -N} without a branch means to a downgrade. The
 * history says which of several candidates was applied last, so that a merge and several
 * rows are not an obstacle; without it, or where it begins, only a single unmerged line
 * is clear, and its dependencies are not steps (Alembic).
 */
final class LastSteps {

    private final GraphIndex index;

    private final AppliedState state;

    private final RevisionTarget target;

    LastSteps(RevisionGraph graph, AppliedState state, RevisionTarget target) {
        this.index = graph.index();
        this.state = state;
        this.target = target;
    }

    List<Integer> roots(int steps) {
        int applied = this.state.applied().cardinality();
        if (applied == 0) {
            throw Problem.outOfRange(this.target, "has nothing to go down from: no revision is applied");
        }
        if (steps > applied) {
            throw Problem.outOfRange(this.target, "takes back more than the "
                    + ((applied == 1) ? "revision that is" : applied + " revisions that are") + " applied");
        }
        return this.state.hasHistory() ? byHistory(steps) : byLineage(steps);
    }

    private List<Integer> byLineage(int steps) {
        BitSet rows = this.state.rows();
        if (rows.cardinality() > 1) {
            throw Problem.ambiguousStep(this.target, "the database is at several revisions", this.index.ids(rows), -1);
        }
        Walk walk = new Walk(this.index, this.target, Walk.Overshoot.REFUSED);
        // the last step itself may be a merge: it is the only one above its parents, so
        // undoing it is not a choice
        int row = rows.nextSetBit(0);
        int last = walk.down(row, steps - 1, null);
        if (last == RevisionLookup.BASE) {
            throw Problem.outOfRange(this.target, "leads past the base of " + Names.quote(this.index.id(row)));
        }
        return List.of(last);
    }

    private List<Integer> byHistory(int steps) {
        int[] rank = new int[this.index.size()];
        Arrays.fill(rank, Integer.MAX_VALUE);
        int[] newestFirst = this.state.newestFirst();
        for (int place = 0; place < newestFirst.length; place++) {
            rank[newestFirst[place]] = place;
        }
        int[] appliedChildren = new int[this.index.size()];
        this.state.applied().stream().forEach((node) -> {
            for (int parent : this.index.parents(node)) {
                appliedChildren[parent]++;
            }
        });
        BitSet tops = this.state.rows();
        List<Integer> undone = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            int newest = newest(tops, rank);
            if (rank[newest] == Integer.MAX_VALUE && tops.cardinality() > 1) {
                return beyondHistory(undone, tops, steps);
            }
            undone.add(newest);
            tops.clear(newest);
            for (int parent : this.index.parents(newest)) {
                if (--appliedChildren[parent] == 0) {
                    tops.set(parent);
                }
            }
        }
        return undone;
    }

    /** What the history does not know is older than what it knows. */
    private int newest(BitSet tops, int[] rank) {
        int newest = tops.nextSetBit(0);
        for (int node = newest; node >= 0; node = tops.nextSetBit(node + 1)) {
            if (rank[node] < rank[newest]) {
                newest = node;
            }
        }
        return newest;
    }

    /** If the known steps are those of a single line, the line goes on. */
    private List<Integer> beyondHistory(List<Integer> undone, BitSet tops, int steps) {
        BitSet rows = this.state.rows();
        int place = rows.nextSetBit(0);
        boolean single = rows.cardinality() == 1;
        for (int node : undone) {
            int[] below = this.index.revises(node);
            single = single && node == place && below.length == 1;
            place = single ? below[0] : RevisionLookup.BASE;
        }
        if (!single) {
            throw Problem.ambiguousStep(this.target, "the history does not know which was applied last",
                    this.index.ids(tops), (rows.cardinality() == 1) ? -steps : -1);
        }
        return byLineage(steps);
    }

}
