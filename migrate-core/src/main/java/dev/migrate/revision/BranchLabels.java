package dev.migrate.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which labels hold where (Alembic, branches): a label holds for the revision that
 * declares it, for all that descend from it, and for its ancestors down to the last
 * branch point or merge, as long as nothing branches off or merges on its own line.
 */
final class BranchLabels {

    private BranchLabels() {
    }

    /**
     * The labels of each node. Nodes of one line share one set, which keeps this linear.
     */
    static List<Set<String>> spread(GraphIndex index) {
        int[] order = index.topological();
        List<Set<String>> labels = new ArrayList<>(index.size());
        List<Set<String>> carried = new ArrayList<>(index.size());
        for (int node = 0; node < index.size(); node++) {
            labels.add(Set.of());
            carried.add(Set.of());
        }
        for (int node : order) {
            Set<String> found = Set.of();
            for (int parent : index.revises(node)) {
                found = union(found, labels.get(parent));
            }
            labels.set(node, union(found, Set.copyOf(index.revision(node).branchLabels())));
        }
        boolean[] line = new boolean[index.size()];
        for (int next = order.length - 1; next >= 0; next--) {
            int node = order[next];
            int[] children = index.children(node);
            line[node] = index.revises(node).length < 2 && index.allChildren(node).length < 2
                    && (children.length == 0 || line[children[0]]);
            if (line[node]) {
                Set<String> above = (children.length == 0) ? Set.of() : carried.get(children[0]);
                labels.set(node, union(labels.get(node), above));
                carried.set(node, union(above, Set.copyOf(index.revision(node).branchLabels())));
            }
        }
        return labels;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.containsAll(other)) {
            return one;
        }
        if (other.containsAll(one)) {
            return other;
        }
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

}
