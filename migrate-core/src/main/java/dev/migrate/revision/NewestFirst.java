package dev.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Alembic's order of a set of revisions, newest first: down one branch until another
 * branch has to come first, then down that one. Candidates stand in slots, in file order
 * at first; a revision hands its slot to its first parent and opens one for each further
 * parent.
 */
final class NewestFirst {

    /**
     * Steps per revision that may go into finding the first branch that has to come
     * before another. Beyond it the nearest one is taken, which is as legal an order, so
     * that no shape of graph makes this quadratic.
     */
    private static final int STEPS_PER_REVISION = 64;

    private static final int STEPS_AT_LEAST = 1_000_000;

    private final GraphIndex index;

    private final int[][] dependencies;

    private final BitSet open;

    private final int[] openChildren;

    private final int[] slotOf;

    private final int[] nodeIn;

    private final int[] before;

    private final int[] after;

    private final int[] seen;

    private final int[] firstOpen;

    private int first = -1;

    private int last = -1;

    private int slots;

    private int looks;

    private long steps;

    private NewestFirst(GraphIndex index, int[][] dependencies, BitSet nodes) {
        this.index = index;
        this.dependencies = dependencies;
        this.open = (BitSet) nodes.clone();
        int size = index.size();
        this.openChildren = new int[size];
        this.slotOf = new int[size];
        Arrays.fill(this.slotOf, -1);
        this.nodeIn = new int[size];
        this.before = new int[size];
        this.after = new int[size];
        this.seen = new int[size];
        this.firstOpen = new int[size];
        this.steps = STEPS_AT_LEAST + (long) STEPS_PER_REVISION * size;
        nodes.stream().forEach((node) -> {
            for (int parent : index.parents(node)) {
                this.openChildren[parent]++;
            }
        });
    }

    /**
     * Orders a set of nodes so that descendants come before ancestors.
     * @param dependencies the dependencies of each node that no ancestor declares already
     * @param nodes with any two nodes, the set has those that lie between them
     */
    static int[] order(GraphIndex index, int[][] dependencies, BitSet nodes) {
        return new NewestFirst(index, dependencies, nodes).order();
    }

    private int[] order() {
        int[] order = new int[this.open.cardinality()];
        // what only the database knows is newer than what the application has
        this.open.stream().filter((node) -> !this.index.isFile(node) && isTop(node)).forEach(this::append);
        this.open.stream().filter((node) -> this.index.isFile(node) && isTop(node)).forEach(this::append);
        int found = 0;
        int slot = this.first;
        while (this.first >= 0) {
            int node = this.nodeIn[slot];
            if (this.openChildren[node] > 0) {
                slot = firstAbove(node);
                continue;
            }
            order[found++] = node;
            this.open.clear(node);
            for (int parent : this.index.parents(node)) {
                this.openChildren[parent]--;
            }
            slot = handOver(slot, node);
        }
        return order;
    }

    private boolean isTop(int node) {
        return this.openChildren[node] == 0;
    }

    private int handOver(int slot, int node) {
        this.slotOf[node] = -1;
        boolean handed = false;
        for (int[] parents : new int[][] { this.index.revises(node), this.dependencies[node] }) {
            for (int parent : parents) {
                if (!this.open.get(parent) || this.slotOf[parent] >= 0) {
                    continue;
                }
                if (handed) {
                    append(parent);
                }
                else {
                    handed = true;
                    this.nodeIn[slot] = parent;
                    this.slotOf[parent] = slot;
                }
            }
        }
        return handed ? slot : remove(slot);
    }

    private void append(int node) {
        int slot = this.slots++;
        this.nodeIn[slot] = node;
        this.slotOf[node] = slot;
        this.before[slot] = this.last;
        this.after[slot] = -1;
        if (this.last >= 0) {
            this.after[this.last] = slot;
        }
        else {
            this.first = slot;
        }
        this.last = slot;
    }

    private int remove(int slot) {
        int previous = this.before[slot];
        int next = this.after[slot];
        if (previous >= 0) {
            this.after[previous] = next;
        }
        else {
            this.first = next;
        }
        if (next >= 0) {
            this.before[next] = previous;
        }
        else {
            this.last = previous;
        }
        return (previous >= 0) ? previous : this.first;
    }

    /** The first slot whose node descends from this one. */
    private int firstAbove(int node) {
        if (this.steps <= 0) {
            return nearestAbove(node);
        }
        int slot = Integer.MAX_VALUE;
        int look = ++this.looks;
        int[] stack = new int[16];
        int depth = 0;
        stack[depth++] = node;
        while (depth > 0) {
            for (int child : this.index.allChildren(stack[--depth])) {
                this.steps--;
                if (this.open.get(child) && this.seen[child] != look) {
                    this.seen[child] = look;
                    if (this.slotOf[child] >= 0) {
                        slot = Math.min(slot, this.slotOf[child]);
                    }
                    if (depth == stack.length) {
                        stack = Arrays.copyOf(stack, 2 * depth);
                    }
                    stack[depth++] = child;
                }
            }
        }
        return slot;
    }

    /**
     * A closed child stays closed, so that looking for an open one never starts again.
     */
    private int nearestAbove(int node) {
        int above = node;
        while (this.openChildren[above] > 0) {
            int[] children = this.index.allChildren(above);
            while (!this.open.get(children[this.firstOpen[above]])) {
                this.firstOpen[above]++;
            }
            above = children[this.firstOpen[above]];
        }
        return this.slotOf[above];
    }

}
