package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The dependencies of each revision without those that one of its ancestors by lineage
 * declares already. They decide nothing but the order among independent revisions, which
 * is why a graph that is very large and tangled may keep some that repeat.
 */
final class OwnDependencies {

    /** Walks cost this many visits at most, so that building stays linear. */
    private static final int VISITS_PER_REVISION = 64;

    private static final int VISITS_AT_LEAST = 1_000_000;

    private OwnDependencies() {
    }

    static int[][] of(GraphIndex index) {
        int[][] own = new int[index.size()][];
        List<List<Integer>> declarers = new ArrayList<>();
        for (int node = 0; node < own.length; node++) {
            own[node] = index.dependsOn(node);
            declarers.add(new ArrayList<>(0));
        }
        for (int node = 0; node < own.length; node++) {
            for (int dependency : own[node]) {
                declarers.get(dependency).add(node);
            }
        }
        long visits = VISITS_AT_LEAST + (long) VISITS_PER_REVISION * own.length;
        for (int dependency = 0; dependency < own.length && visits > 0; dependency++) {
            List<Integer> nodes = declarers.get(dependency);
            if (nodes.size() > 1) {
                BitSet below = new BitSet();
                nodes.forEach((node) -> Arrays.stream(index.children(node)).forEach(below::set));
                BitSet repeats = index.lineageDescendants(below);
                visits -= repeats.cardinality();
                int repeated = dependency;
                nodes.stream()
                    .filter(repeats::get)
                    .forEach((node) -> own[node] = Arrays.stream(own[node])
                        .filter((other) -> other != repeated)
                        .toArray());
            }
        }
        return own;
    }

}
