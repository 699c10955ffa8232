package dev.migrate.boot.actuate.page;

import dev.migrate.boot.actuate.page.RevisionRow.Place;
import dev.migrate.boot.display.GraphLanes;
import java.util.List;

/** The lanes beside the revisions, as SVG; a row is as high as one of the list. */
final class GraphPicture {

    /** Height of a row in CSS pixels; the stylesheet says the same. */
    static final int ROW = 34;

    private static final int LANE = 18;

    private static final int MARGIN = 14;

    private final Html html;

    GraphPicture(Html html) {
        this.html = html;
    }

    void draw(List<RevisionRow> revisions) {
        List<GraphLanes.Row> lanes = GraphLanes
            .of(revisions.stream().map((revision) -> new GraphLanes.Node(revision.id(), revision.parents())).toList());
        int count = lanes.stream().mapToInt((row) -> row.laneCount() + row.joins().size()).max().orElse(1);
        String width = String.valueOf(x(count - 1) + MARGIN);
        String height = String.valueOf(ROW * lanes.size());
        this.html.open("svg", "class", "lanes", "width", width, "height", height, "viewBox",
                "0 0 " + width + " " + height, "role", "img", "aria-label",
                "Graph of " + lanes.size() + ((lanes.size() == 1) ? " revision" : " revisions"));
        this.html.open("path", "class", "line", "d", lines(lanes)).close("path");
        for (int index = 0; index < lanes.size(); index++) {
            node(revisions.get(index), x(lanes.get(index).lane()), y(index));
        }
        this.html.close("svg");
    }

    private static int x(int lane) {
        return MARGIN + LANE * lane;
    }

    private static int y(int row) {
        return ROW * row + ROW / 2;
    }

    private static String lines(List<GraphLanes.Row> lanes) {
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < lanes.size(); index++) {
            for (GraphLanes.Link link : lanes.get(index).links()) {
                line(path, link, index);
            }
        }
        return path.toString();
    }

    private static void line(StringBuilder path, GraphLanes.Link link, int row) {
        int from = x(link.from());
        int to = x(link.to());
        path.append('M').append(from).append(' ').append(y(row));
        if (from == to) {
            path.append('V').append(y(row + 1));
        }
        else {
            int middle = y(row) + ROW / 2;
            path.append('C').append(from).append(' ').append(middle).append(' ');
            path.append(to).append(' ').append(middle).append(' ');
            path.append(to).append(' ').append(y(row + 1));
        }
    }

    private void node(RevisionRow revision, int x, int y) {
        if (revision.place() == Place.CURRENT) {
            circle("ring", x, y, 9).close("circle");
        }
        RevisionState state = revision.state();
        if (state == RevisionState.RUNNING) {
            circle("pulse", x, y, 9).close("circle");
        }
        circle("node " + state.cssClass(), x, y, (state == RevisionState.FAILED) ? 7 : 5)
            .element("title", revision.id() + ": " + state.text())
            .close("circle");
        if (state == RevisionState.FAILED) {
            this.html
                .open("path", "class", "cross", "d",
                        "M" + (x - 3) + " " + (y - 3) + "l6 6M" + (x + 3) + " " + (y - 3) + "l-6 6")
                .close("path");
        }
    }

    private Html circle(String cssClass, int x, int y, int radius) {
        return this.html.open("circle", "class", cssClass, "cx", String.valueOf(x), "cy", String.valueOf(y), "r",
                String.valueOf(radius));
    }

}
