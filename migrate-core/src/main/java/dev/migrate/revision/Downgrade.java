package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a downgrade takes back: the revisions right above its target. */
final class Downgrade {

    private final RevisionGraph graph;

    private final GraphIndex index;

    private final RevisionLookup lookup;

    private final AppliedState state;

    Downgrade(RevisionGraph graph, RevisionLookup lookup, AppliedState state) {
        this.graph = graph;
        this.index = graph.index();
        this.lookup = lookup;
        this.state = state;
    }

    List<Integer> roots(RevisionTarget target) {
        Integer steps = target.steps();
        if (steps == null || !this.lookup.isRelative(target)) {
            return above(target, this.lookup.place(target, target.name(), target.branch()));
        }
        Walk walk = new Walk(this.index, target, Walk.Overshoot.REFUSED);
        if (target.symbol() != null) {
            return above(target, this.lookup.step(walk, target, steps));
        }
        if (steps >= 0) {
            throw Problem.outOfRange(target, "leads up or nowhere, and a downgrade goes down");
        }
        if (target.branch() == null) {
            return new LastSteps(this.graph, this.state, target).roots(-steps);
        }
        return above(target, walk.down(branchTip(target, target.branch()), -steps, this.lookup.line(target.branch())));
    }

    /** The applied revision of the branch to step down from. */
    private int branchTip(RevisionTarget target, String branch) {
        BitSet line = this.lookup.line(branch);
        BitSet tips = this.state.rows();
        tips.and(line);
        if (tips.isEmpty()) {
            tips = this.state.tips();
            tips.and(line);
        }
        if (tips.isEmpty()) {
            throw Problem.outOfRange(target, "has nothing to go down from: no revision of the branch is applied");
        }
        if (tips.cardinality() > 1) {
            throw Problem.ambiguousStep(target, "the branch is at several revisions", this.index.ids(tips), -1);
        }
        return tips.nextSetBit(0);
    }

    private List<Integer> above(RevisionTarget target, int place) {
        BitSet roots = new BitSet();
        if (place == RevisionLookup.BASE) {
            for (int node = 0; node < this.index.size(); node++) {
                roots.set(node, this.index.revises(node).length == 0);
            }
        }
        else {
            for (int child : this.index.children(place)) {
                roots.set(child);
            }
        }
        keepBranch(target, roots, target.branch());
        BitSet undone = this.index.descendants(roots);
        undone.and(this.state.applied());
        if (place != RevisionLookup.BASE && undone.isEmpty() && !this.state.rows().get(place)) {
            throw Problem.invalidDowngrade(target, this.state.rowIds());
        }
        return roots.stream().boxed().toList();
    }

    /** If several branches leave the target, only those that lead to the named one. */
    private void keepBranch(RevisionTarget target, BitSet roots, @Nullable String branch) {
        if (branch == null || roots.cardinality() < 2) {
            return;
        }
        roots.and(this.index.lineageAncestors(GraphIndex.bits(this.lookup.branch(branch))));
        if (roots.isEmpty()) {
            throw Problem.invalidDowngrade(target, this.state.rowIds());
        }
    }

}
