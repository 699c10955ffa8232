package dev.migrate.boot.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph beside its lines, as {@code git log --graph} draws it: newest first, a column
 * for each line of descent that is open.
 */
public final class GraphDrawing {

    private final Set<String> drawn = new HashSet<>();

    /** What each open column waits for: the id of the next revision in it. */
    private final List<String> columns = new ArrayList<>();

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
        nodes.forEach((node) -> drawing.drawn.add(node.id()));
        nodes.forEach(drawing::draw);
        return drawing.lines;
    }

    private void draw(Node node) {
        int column = this.columns.indexOf(node.id());
        if (column < 0) {
            column = this.columns.size();
            this.columns.add(node.id());
        }
        join(node.id(), column);
        List<String> parents = node.parents().stream().filter(this.drawn::contains).distinct().toList();
        for (int index = 0; index < node.text().size(); index++) {
            boolean first = index == 0;
            line(row(column, first ? '*' : (parents.isEmpty() ? ' ' : '|')) + " " + node.text().get(index));
        }
        if (parents.isEmpty()) {
            close(column);
            return;
        }
        this.columns.set(column, parents.get(0));
        for (int index = 1; index < parents.size(); index++) {
            open(column + index - 1, parents.get(index));
        }
    }

    /** Lets every column that waits for a revision run into the first. */
    private void join(String id, int into) {
        int from = this.columns.lastIndexOf(id);
        while (from > into) {
            char[] row = blank();
            for (int column = 0; column < this.columns.size(); column++) {
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
            this.columns.remove(from);
            from = this.columns.lastIndexOf(id);
        }
    }

    /** Ends a column; those to its right move up. */
    private void close(int column) {
        this.columns.remove(column);
        if (column == this.columns.size()) {
            return;
        }
        char[] row = new char[2 * this.columns.size() + 2];
        Arrays.fill(row, ' ');
        for (int other = 0; other < this.columns.size(); other++) {
            row[(other < column) ? 2 * other : 2 * other + 1] = (other < column) ? '|' : '/';
        }
        line(new String(row));
    }

    /** Opens a column beside another for a further parent. */
    private void open(int column, String parent) {
        char[] row = new char[2 * this.columns.size() + 2];
        Arrays.fill(row, ' ');
        for (int other = 0; other < this.columns.size(); other++) {
            row[(other <= column) ? 2 * other : 2 * other + 1] = (other <= column) ? '|' : '\\';
        }
        row[2 * column + 1] = '\\';
        line(new String(row));
        this.columns.add(column + 1, parent);
    }

    private String row(int column, char mark) {
        StringBuilder row = new StringBuilder();
        for (int other = 0; other < this.columns.size(); other++) {
            row.append((other == 0) ? "" : " ").append((other == column) ? mark : '|');
        }
        return row.toString();
    }

    private char[] blank() {
        char[] row = new char[2 * this.columns.size()];
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
