package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The graph as numbers: a revision is its place in file order, an edge a place in an
 * array. Every walk uses its own stack or queue, so that a chain of any length fits.
 */
final class GraphIndex {

    private static final int[] NONE = {};

    private final List<Revision> revisions;

    private final int files;

    private final Map<String, Integer> byId = new HashMap<>();

    private final Map<String, Integer> byLabel = new HashMap<>();

    private final Map<String, Integer> bySquashed = new HashMap<>();

    private final int[][] revises;

    private final int[][] dependsOn;

    private final int[][] parents;

    private final int[][] children;

    private final int[][] allChildren;

    /**
     * Names that no revision has are left out: the check has reported them.
     * @param revisions those of files first
     * @param files how many have a file
     */
    GraphIndex(List<Revision> revisions, int files) {
        this.revisions = revisions;
        this.files = files;
        int size = revisions.size();
        for (int node = 0; node < size; node++) {
            this.byId.putIfAbsent(revisions.get(node).id(), node);
        }
        for (int node = 0; node < size; node++) {
            for (String label : revisions.get(node).branchLabels()) {
                this.byLabel.putIfAbsent(label, node);
            }
            for (String id : revisions.get(node).squashes()) {
                this.bySquashed.putIfAbsent(id, node);
            }
        }
        this.revises = new int[size][];
        this.dependsOn = new int[size][];
        this.parents = new int[size][];
        for (int node = 0; node < size; node++) {
            this.revises[node] = nodes(revisions.get(node).revises(), this.byId::get);
            this.dependsOn[node] = nodes(revisions.get(node).dependsOn(), this::named);
            this.parents[node] = union(this.revises[node], this.dependsOn[node]);
        }
        this.children = reversed(this.revises);
        this.allChildren = reversed(this.parents);
    }

    private static int[] nodes(List<String> names, Function<String, @Nullable Integer> lookup) {
        if (names.isEmpty()) {
            return NONE;
        }
        if (names.size() == 1) {
            // nearly every revision; a stream costs more than all the rest
            Integer node = lookup.apply(names.get(0));
            return (node != null) ? new int[] { node } : NONE;
        }
        return names.stream().map(lookup).filter(Objects::nonNull).mapToInt(Integer::intValue).distinct().toArray();
    }

    private static int[] union(int[] lineage, int[] dependencies) {
        return (dependencies.length == 0) ? lineage
                : IntStream.concat(Arrays.stream(lineage), Arrays.stream(dependencies)).distinct().toArray();
    }

    private static int[][] reversed(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] reversed = new int[edges.length][];
        for (int node = 0; node < edges.length; node++) {
            reversed[node] = (counts[node] == 0) ? NONE : new int[counts[node]];
        }
        int[] filled = new int[edges.length];
        for (int node = 0; node < edges.length; node++) {
            for (int target : edges[node]) {
                reversed[target][filled[target]++] = node;
            }
        }
        return reversed;
    }

    int size() {
        return this.revisions.size();
    }

    List<Revision> revisions() {
        return this.revisions;
    }

    Revision revision(int node) {
        return this.revisions.get(node);
    }

    String id(int node) {
        return this.revisions.get(node).id();
    }

    /** By full id, else null. */
    @Nullable Integer node(String id) {
        return this.byId.get(id);
    }

    /** By declared label, else null. */
    @Nullable Integer labelled(String label) {
        return this.byLabel.get(label);
    }

    /** By full id or declared label, else null. */
    @Nullable Integer named(String name) {
        Integer node = this.byId.get(name);
        return (node != null) ? node : this.byLabel.get(name);
    }

    /** The node that stands for an id without a file, else null. */
    @Nullable Integer squasher(String id) {
        return this.byId.containsKey(id) ? null : this.bySquashed.get(id);
    }

    /** Every id that a node stands for beside its own. */
    Set<String> squashed() {
        return this.bySquashed.keySet();
    }

    /** Every declared label, sorted. */
    List<String> labels() {
        return this.byLabel.keySet().stream().sorted().toList();
    }

    int[] revises(int node) {
        return this.revises[node];
    }

    int[] dependsOn(int node) {
        return this.dependsOn[node];
    }

    int[] parents(int node) {
        return this.parents[node];
    }

    /** The parents of any of the nodes. */
    BitSet parents(BitSet nodes) {
        BitSet found = new BitSet();
        nodes.stream().forEach((node) -> Arrays.stream(this.parents[node]).forEach(found::set));
        return found;
    }

    /** Whether the application has the revision itself, not only the history. */
    boolean isFile(int node) {
        return node < this.files;
    }

    /** Whether the application has the revision and none that revises it. */
    boolean isHead(int node) {
        return isFile(node) && Arrays.stream(this.children[node]).noneMatch(this::isFile);
    }

    /** Whether the application has the revision and none that revises or needs it. */
    boolean isRealHead(int node) {
        return isFile(node) && Arrays.stream(this.allChildren[node]).noneMatch(this::isFile);
    }

    int[] children(int node) {
        return this.children[node];
    }

    int[] allChildren(int node) {
        return this.allChildren[node];
    }

    /** The nodes and their ancestors by lineage and dependency. */
    BitSet ancestors(BitSet nodes) {
        return reach(nodes, this.parents);
    }

    /** The nodes and their descendants by lineage and dependency. */
    BitSet descendants(BitSet nodes) {
        return reach(nodes, this.allChildren);
    }

    /** The nodes and their ancestors by lineage. */
    BitSet lineageAncestors(BitSet nodes) {
        return reach(nodes, this.revises);
    }

    /** The nodes and their descendants by lineage. */
    BitSet lineageDescendants(BitSet nodes) {
        return reach(nodes, this.children);
    }

    private static BitSet reach(BitSet nodes, int[][] edges) {
        BitSet reached = (BitSet) nodes.clone();
        int[] stack = nodes.stream().toArray();
        int depth = stack.length;
        while (depth > 0) {
            for (int next : edges[stack[--depth]]) {
                if (!reached.get(next)) {
                    reached.set(next);
                    if (depth == stack.length) {
                        stack = Arrays.copyOf(stack, Math.max(16, 2 * depth));
                    }
                    stack[depth++] = next;
                }
            }
        }
        return reached;
    }

    /** Parents before children; shorter than the graph where it has a circle. */
    int[] topological() {
        int[] open = new int[size()];
        int[] order = new int[size()];
        int found = 0;
        for (int node = 0; node < open.length; node++) {
            open[node] = this.parents[node].length;
            if (open[node] == 0) {
                order[found++] = node;
            }
        }
        for (int next = 0; next < found; next++) {
            for (int child : this.allChildren[order[next]]) {
                if (--open[child] == 0) {
                    order[found++] = child;
                }
            }
        }
        return Arrays.copyOf(order, found);
    }

    List<Revision> revisions(BitSet nodes) {
        List<Revision> found = new ArrayList<>(nodes.cardinality());
        nodes.stream().forEach((node) -> found.add(revision(node)));
        return List.copyOf(found);
    }

    List<Revision> revisions(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(this::revision).toList();
    }

    List<String> ids(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(this::id).toList();
    }

    List<String> ids(BitSet nodes) {
        return nodes.stream().mapToObj(this::id).toList();
    }

    static BitSet bits(int... nodes) {
        BitSet bits = new BitSet();
        for (int node : nodes) {
            bits.set(node);
        }
        return bits;
    }

}
