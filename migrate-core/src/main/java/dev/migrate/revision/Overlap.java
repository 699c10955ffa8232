package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;

/** Finds revisions of a set of which one is an ancestor of another. */
final class Overlap {

    private Overlap() {
    }

    /** An ancestor and its descendant, or nothing; linear. */
    static List<String> find(GraphIndex index, BitSet nodes) {
        BitSet implied = implied(index, nodes);
        if (implied.isEmpty()) {
            return List.of();
        }
        int ancestor = implied.nextSetBit(0);
        BitSet above = index.descendants(GraphIndex.bits(ancestor));
        above.clear(ancestor);
        above.and(nodes);
        return List.of(index.id(ancestor), index.id(above.nextSetBit(0)));
    }

    /** Those of the nodes that are ancestors of others of them. */
    static BitSet implied(GraphIndex index, BitSet nodes) {
        BitSet implied = index.ancestors(index.parents(nodes));
        implied.and(nodes);
        return implied;
    }

}
