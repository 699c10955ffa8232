package dev.migrate.boot.display;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Places revisions in lanes, as {@code git log --graph} does: newest first, a lane for
 * each line of descent that is open.
 */
public final class GraphLanes {

    private static final int NEW = -1;

    private final Set<String> listed = new HashSet<>();

    /** What each open lane waits for: the id of the next revision in it. */
    private final List<String> lanes = new ArrayList<>();

    /** Where each open lane was at the row before; {@link #NEW} for one that begins. */
    private final List<Integer> origins = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();

    private GraphLanes() {
    }

    /**
     * Places revisions.
     * @param nodes the revisions, descendants before ancestors
     * @return a row for each, in the same order
     */
    public static List<Row> of(List<Node> nodes) {
        GraphLanes graph = new GraphLanes();
        nodes.forEach((node) -> graph.listed.add(node.id()));
        nodes.forEach(graph::place);
        return List.copyOf(graph.rows);
    }

    private void place(Node node) {
        int lane = this.lanes.indexOf(node.id());
        if (lane < 0) {
            lane = this.lanes.size();
            this.lanes.add(node.id());
            this.origins.add(NEW);
        }
        List<Integer> joins = joins(node.id(), lane);
        link(lane, joins);
        joins.forEach((from) -> this.lanes.remove((int) from));
        List<String> parents = node.parents().stream().filter(this.listed::contains).distinct().toList();
        this.rows.add(new Row(node.id(), lane, this.lanes.size(), joins, parents.size(), List.of()));
        leave(lane, parents);
    }

    /** The other lanes that wait for the revision, the last one first. */
    private List<Integer> joins(String id, int into) {
        List<Integer> joins = new ArrayList<>();
        for (int lane = this.lanes.size() - 1; lane > into; lane--) {
            if (this.lanes.get(lane).equals(id)) {
                joins.add(lane);
            }
        }
        return joins;
    }

    /** Draws the lines from the row before, which was not known when it was placed. */
    private void link(int into, List<Integer> joins) {
        if (this.rows.isEmpty()) {
            return;
        }
        List<Link> links = new ArrayList<>();
        int gone = 0;
        for (int lane = 0; lane < this.lanes.size(); lane++) {
            boolean joined = joins.contains(lane);
            if (this.origins.get(lane) != NEW) {
                links.add(new Link(this.origins.get(lane), joined ? into : lane - gone));
            }
            gone += joined ? 1 : 0;
        }
        int last = this.rows.size() - 1;
        this.rows.set(last, this.rows.get(last).withLinks(links));
    }

    private void leave(int lane, List<String> parents) {
        this.origins.clear();
        for (int other = 0; other < this.lanes.size(); other++) {
            this.origins.add(other);
        }
        this.lanes.remove(lane);
        this.origins.remove(lane);
        for (int index = 0; index < parents.size(); index++) {
            this.lanes.add(lane + index, parents.get(index));
            this.origins.add(lane + index, lane);
        }
    }

    /**
     * A revision to place.
     *
     * @param id the identity
     * @param parents the ids below it; those that are not listed are left out
     */
    public record Node(String id, List<String> parents) {

        /** Copies the list. */
        public Node {
            parents = List.copyOf(parents);
        }

    }

    /**
     * A revision in its lane.
     *
     * @param id the identity
     * @param lane its lane, counted from 0
     * @param laneCount how many lanes are open beside it, its own included
     * @param joins the lanes that end in it, the last one first, as they were counted
     * before it
     * @param parentCount how many lines leave it: the first in its own lane, each further
     * one in a new lane beside the one before; where none does, its lane ends
     * @param links the lines to the next row
     */
    public record Row(String id, int lane, int laneCount, List<Integer> joins, int parentCount, List<Link> links) {

        /** Copies the lists. */
        public Row {
            joins = List.copyOf(joins);
            links = List.copyOf(links);
        }

        private Row withLinks(List<Link> lines) {
            return new Row(this.id, this.lane, this.laneCount, this.joins, this.parentCount, lines);
        }

    }

    /**
     * A line from a row to the next.
     *
     * @param from the lane above
     * @param to the lane below
     */
    public record Link(int from, int to) {

    }

}
