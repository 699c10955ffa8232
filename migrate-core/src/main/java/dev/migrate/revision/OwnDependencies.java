package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The dependencies of each revision without those that one of its ancestors by lineage
 * declares already. They decide nothing but the order among independent revisions.
 */
final class OwnDependencies {

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
        for (int dependency = 0; dependency < own.length; dependency++) {
            List<Integer> nodes = declarers.get(dependency);
            if (nodes.size() > 1) {
                BitSet below = new BitSet();
                nodes.forEach((node) -> Arrays.stream(index.children(node)).forEach(below::set));
                BitSet repeats = index.lineageDescendants(below);
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
