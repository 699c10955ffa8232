package dev.migrate.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds circles by Tarjan's strongly connected components, without recursion and in
 * linear time.
 */
final class CycleSearch {

    /** Returns whether an edge within a component makes it worth reporting. */
    interface EdgeTest {

        boolean counts(int from, int to);

    }

    private final IntFunction<int[]> edges;

    private final int[] component;

    private final List<int[]> components = new ArrayList<>();

    private final int[] number;

    private final int[] lowest;

    private int numbered;

    CycleSearch(int size, IntFunction<int[]> edges) {
        this.edges = edges;
        this.component = new int[size];
        Arrays.fill(this.component, -1);
        this.number = new int[size];
        this.lowest = new int[size];
        Deque<Integer> open = new ArrayDeque<>();
        for (int node = 0; node < size; node++) {
            if (this.number[node] == 0) {
                visit(node, open);
            }
        }
    }

    private void visit(int root, Deque<Integer> open) {
        Deque<int[]> calls = new ArrayDeque<>();
        enter(root, calls, open);
        while (!calls.isEmpty()) {
            int[] call = calls.getLast();
            int node = call[0];
            int[] targets = this.edges.apply(node);
            if (call[1] < targets.length) {
                int target = targets[call[1]++];
                if (this.number[target] == 0) {
                    enter(target, calls, open);
                }
                else if (this.component[target] < 0) {
                    this.lowest[node] = Math.min(this.lowest[node], this.number[target]);
                }
                continue;
            }
            calls.removeLast();
            if (this.lowest[node] == this.number[node]) {
                close(node, open);
            }
            if (!calls.isEmpty()) {
                int above = calls.getLast()[0];
                this.lowest[above] = Math.min(this.lowest[above], this.lowest[node]);
            }
        }
    }

    private void enter(int node, Deque<int[]> calls, Deque<Integer> open) {
        this.number[node] = ++this.numbered;
        this.lowest[node] = this.numbered;
        calls.addLast(new int[] { node, 0 });
        open.addLast(node);
    }

    private void close(int root, Deque<Integer> open) {
        List<Integer> members = new ArrayList<>();
        int member;
        do {
            member = open.removeLast();
            this.component[member] = this.components.size();
            members.add(member);
        }
        while (member != root);
        this.components.add(members.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /** Whether two nodes reach each other. */
    boolean together(int one, int other) {
        return this.component[one] == this.component[other];
    }

    /**
     * One shortest circle for each component that has an edge that counts, each from its
     * first member in file order, in the direction of the edges; self-loops are not
     * circles here.
     */
    List<int[]> cycles(EdgeTest test) {
        List<int[]> cycles = new ArrayList<>();
        for (int[] members : this.components) {
            int @Nullable [] edge = (members.length > 1) ? edge(members, test) : null;
            if (edge != null) {
                cycles.add(fromLowest(way(edge[1], edge[0])));
            }
        }
        cycles.sort((one, other) -> Integer.compare(one[0], other[0]));
        return cycles;
    }

    private int @Nullable [] edge(int[] members, EdgeTest test) {
        for (int from : members) {
            for (int to : this.edges.apply(from)) {
                if (from != to && together(from, to) && test.counts(from, to)) {
                    return new int[] { from, to };
                }
            }
        }
        return null;
    }

    /** Breadth first within the component, so the shortest. */
    private List<Integer> way(int from, int to) {
        int[] before = new int[this.component.length];
        Arrays.fill(before, -1);
        before[from] = from;
        Deque<Integer> queue = new ArrayDeque<>(List.of(from));
        while (before[to] < 0) {
            int node = queue.removeFirst();
            for (int next : this.edges.apply(node)) {
                if (before[next] < 0 && together(next, from)) {
                    before[next] = node;
                    queue.addLast(next);
                }
            }
        }
        List<Integer> way = new ArrayList<>();
        for (int node = to; node != from; node = before[node]) {
            way.add(node);
        }
        way.add(from);
        Collections.reverse(way);
        return way;
    }

    private static int[] fromLowest(List<Integer> way) {
        Collections.rotate(way, -way.indexOf(Collections.min(way)));
        return way.stream().mapToInt(Integer::intValue).toArray();
    }

}
