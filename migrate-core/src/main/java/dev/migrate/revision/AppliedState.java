package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;

/** The place of the database, as nodes of the graph. */
final class AppliedState {

    private final GraphIndex index;

    private final BitSet rows;

    private final BitSet applied;

    private final int[] newestFirst;

    AppliedState(RevisionGraph graph, AppliedRevisions revisions) {
        this.index = graph.index();
        this.rows = RevisionPath.nodes(graph, revisions.rows());
        this.applied = RevisionPath.appliedNodes(graph, revisions.rows());
        this.newestFirst = revisions.newestFirst()
            .stream()
            .map(this.index::node)
            .filter((node) -> node != null && this.applied.get(node))
            .mapToInt(Integer::intValue)
            .distinct()
            .toArray();
    }

    BitSet rows() {
        return (BitSet) this.rows.clone();
    }

    BitSet applied() {
        return (BitSet) this.applied.clone();
    }

    List<String> rowIds() {
        return this.index.ids(this.rows);
    }

    boolean hasHistory() {
        return this.newestFirst.length > 0;
    }

    /** The applied nodes that the history knows, newest first. */
    int[] newestFirst() {
        return this.newestFirst;
    }

    /** The tips of each applied line: applied, and nothing applied revises them. */
    BitSet tips() {
        BitSet tips = applied();
        this.applied.stream().forEach((node) -> {
            for (int parent : this.index.revises(node)) {
                tips.clear(parent);
            }
        });
        return tips;
    }

}
