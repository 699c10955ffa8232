package dev.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the revisions between two places, both included. */
final class HistoryRange {

    private final RevisionGraph graph;

    private final GraphIndex index;

    private final RevisionLookup lookup;

    private final TargetResolver resolver;

    HistoryRange(RevisionGraph graph, RevisionLookup lookup, TargetResolver resolver) {
        this.graph = graph;
        this.index = graph.index();
        this.lookup = lookup;
        this.resolver = resolver;
    }

    int[] nodes(RevisionRange range) {
        RevisionTarget from = range.from();
        RevisionTarget to = range.to();
        BitSet lower;
        BitSet upper;
        if (from != null && isSteps(from)) {
            upper = upper(to, null);
            lower = below(from, upper);
        }
        else {
            lower = lower(from);
            upper = upper(to, lower);
        }
        if (from != null && from.branch() != null) {
            keepBranch(upper, from.branch());
        }
        BitSet required = this.index.ancestors(upper);
        BitSet missing = (BitSet) lower.clone();
        missing.andNot(required);
        if (!missing.isEmpty()) {
            throw Problem.notAncestor((from != null) ? from.text() : "base", (to != null) ? to.text() : "heads");
        }
        required.andNot(this.index.ancestors(lower));
        required.or(lower);
        if (!lower.isEmpty()) {
            required.and(this.index.lineageDescendants(lower));
        }
        return newestFirst(required);
    }

    private static boolean isSteps(RevisionTarget target) {
        return target.steps() != null && target.symbol() == null;
    }

    private static boolean isCurrent(RevisionTarget target) {
        return target.branch() == null && target.name().equals("current");
    }

    private BitSet lower(@Nullable RevisionTarget from) {
        if (from == null) {
            return new BitSet();
        }
        return isCurrent(from) ? this.resolver.state().rows()
                : this.resolver.upgradeNodes(from, null, Walk.Overshoot.STOPS);
    }

    private BitSet upper(@Nullable RevisionTarget to, @Nullable BitSet lower) {
        if (to == null) {
            // a database that is ahead has rows above the heads, or beside them
            BitSet ends = this.resolver.state().rows();
            ends.or(RevisionPath.nodes(this.graph, this.graph.realHeads().stream().map(Revision::id).toList()));
            return ends;
        }
        return isCurrent(to) ? this.resolver.state().rows()
                : this.resolver.upgradeNodes(to, lower, Walk.Overshoot.STOPS);
    }

    /** Steps down from each upper end; those that run past base stop there. */
    private BitSet below(RevisionTarget from, BitSet upper) {
        Integer steps = from.steps();
        if (steps == null || steps >= 0) {
            throw Problem.outOfRange(from, "leads up, and a range starts at its older end");
        }
        BitSet line = (from.branch() != null) ? this.lookup.line(from.branch()) : this.graph.all();
        Walk walk = new Walk(this.index, from, Walk.Overshoot.STOPS);
        BitSet lower = new BitSet();
        upper.stream().filter(line::get).forEach((node) -> {
            int place = walk.down(node, -steps, (from.branch() != null) ? line : null);
            if (place != RevisionLookup.BASE) {
                lower.set(place);
            }
        });
        return lower;
    }

    /** A start within a branch leaves out the ends of other branches. */
    private void keepBranch(BitSet upper, String branch) {
        int named = this.lookup.branch(branch);
        Set<String> labels = (this.index.labelled(branch) != null) ? Set.of(branch) : this.graph.labels(named);
        BitSet line = this.graph.lineage(named);
        for (int node = upper.nextSetBit(0); node >= 0; node = upper.nextSetBit(node + 1)) {
            boolean member = labels.isEmpty() ? line.get(node)
                    : this.graph.labels(node).stream().anyMatch(labels::contains);
            if (!member) {
                upper.clear(node);
            }
        }
    }

    /** Orders what may have gaps by ordering what lies between as well. */
    private int[] newestFirst(BitSet nodes) {
        BitSet between = this.index.ancestors(nodes);
        between.and(this.index.descendants(nodes));
        int[] order = this.graph.order(between);
        return Arrays.stream(order).filter(nodes::get).toArray();
    }

}
