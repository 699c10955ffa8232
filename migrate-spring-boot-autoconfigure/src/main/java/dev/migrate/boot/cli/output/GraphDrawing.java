package dev.migrate.boot.cli.output;

import dev.migrate.boot.display.GraphLanes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A graph beside its lines, as {@code git log --graph} draws it: newest first, a column
 * for each line of descent that is open.
 */
public final class GraphDrawing {

    private final List<String> lines = new ArrayList<>();

    private GraphDrawing() {
    }

    /**
     * Draws.
     * @param nodes the revisions, descendants before ancestors
     * @return the lines, without blanks at their ends
     */
    public static List<String> of(List<Node> nodes) {
        GraphDrawing drawing = new GraphDrawing();
        List<GraphLanes.Row> rows = GraphLanes
            .of(nodes.stream().map((node) -> new GraphLanes.Node(node.id(), node.parents())).toList());
        for (int index = 0; index < rows.size(); index++) {
            drawing.draw(rows.get(index), nodes.get(index).text());
        }
        return drawing.lines;
    }

    private void draw(GraphLanes.Row row, List<String> text) {
        int column = row.lane();
        int open = row.laneCount() + row.joins().size();
        for (int from : row.joins()) {
            join(from, column, open--);
        }
        for (int index = 0; index < text.size(); index++) {
            char mark = (index == 0) ? '*' : (row.parentCount() == 0) ? ' ' : '|';
            line(row(column, open, mark) + " " + text.get(index));
        }
        if (row.parentCount() == 0) {
            close(column, open - 1);
        }
        for (int further = 1; further < row.parentCount(); further++) {
            open(column + further - 1, open++);
        }
    }

    /** Lets a column run into another on its left; those to its right move up. */
    private void join(int from, int into, int columnCount) {
        char[] row = blank(2 * columnCount);
        for (int column = 0; column < columnCount; column++) {
            if (column < from) {
                row[2 * column] = '|';
            }
            else {
                row[2 * column - 1] = '/';
            }
        }
        for (int place = 2 * into + 1; place < 2 * from - 1; place += 2) {
            row[place] = '_';
        }
        line(new String(row));
    }

    /** Ends a column; those to its right move up. */
    private void close(int column, int columnCount) {
        if (column == columnCount) {
            return;
        }
        char[] row = blank(2 * columnCount + 2);
        for (int other = 0; other < columnCount; other++) {
            row[(other < column) ? 2 * other : 2 * other + 1] = (other < column) ? '|' : '/';
        }
        line(new String(row));
    }

    /** Opens a column beside another for a further parent. */
    private void open(int column, int columnCount) {
        char[] row = blank(2 * columnCount + 2);
        for (int other = 0; other < columnCount; other++) {
            row[(other <= column) ? 2 * other : 2 * other + 1] = (other <= column) ? '|' : '\\';
        }
        row[2 * column + 1] = '\\';
        line(new String(row));
    }

    private static String row(int column, int columnCount, char mark) {
        StringBuilder row = new StringBuilder();
        for (int other = 0; other < columnCount; other++) {
            row.append((other == 0) ? "" : " ").append((other == column) ? mark : '|');
        }
        return row.toString();
    }

    private static char[] blank(int length) {
        char[] row = new char[length];
        Arrays.fill(row, ' ');
        return row;
    }

    private void line(String line) {
        this.lines.add(line.stripTrailing());
    }

    /**
     * A revision to draw.
     *
     * @param id the identity
     * @param parents the ids below it; those that are not drawn are left out
     * @param text the lines beside it; at least one
     */
    public record Node(String id, List<String> parents, List<String> text) {

        /** Copies the lists. */
        public Node {
            parents = List.copyOf(parents);
            text = List.copyOf(text);
        }

    }

}
