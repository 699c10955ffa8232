package dev.migrate.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of types that are made of others, from the values of these. */
final class BuiltValues {

    private static final int ROWS = 300;

    private static final int EDGES = 40;

    private static final int LONGEST_PART = 200;

    private BuiltValues() {
    }

    static Pool arrays(Pool elements, boolean nulls, String delimiter) {
        List<String> parts = elements.all().stream().filter((part) -> part.length() <= LONGEST_PART).toList();
        List<String> edges = new ArrayList<>(List.of("{}"));
        List<String> ordinary = new ArrayList<>();
        if (nulls) {
            edges.add("{NULL}");
        }
        if (parts.isEmpty()) {
            return new Pool(edges, ordinary);
        }
        String first = element(parts.get(0));
        String second = element(parts.get(parts.size() / 2));
        edges.add("{" + first + delimiter + second + delimiter + first + "}");
        edges.add("{{" + first + delimiter + second + "}" + delimiter + "{" + second + delimiter + first + "}}");
        edges.add("[0:1]={" + first + delimiter + second + "}");
        if (nulls) {
            edges.add("{" + second + delimiter + "NULL}");
        }
        parts.stream().limit(EDGES).forEach((part) -> edges.add("{" + element(part) + "}"));
        parts.stream().skip(EDGES).forEach((part) -> ordinary.add("{" + element(part) + "}"));
        for (int index = 0; index < parts.size(); index++) {
            ordinary.add("{" + element(parts.get(index)) + delimiter
                    + element(parts.get((3 * index + 1) % parts.size())) + "}");
        }
        return new Pool(edges, ordinary.subList(0, Math.min(ordinary.size(), 2 * ROWS)));
    }

    private static String element(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * Gives rows.
     * @param attributes the values of each attribute
     */
    static Pool rows(List<List<@Nullable String>> attributes) {
        if (attributes.stream().anyMatch(List::isEmpty)) {
            return Pool.EMPTY;
        }
        int count = attributes.stream().mapToInt(List::size).max().orElse(1);
        List<String> rows = new ArrayList<>();
        for (int index = 0; index < Math.min(count, ROWS); index++) {
            List<String> fields = new ArrayList<>();
            for (int position = 0; position < attributes.size(); position++) {
                List<@Nullable String> values = attributes.get(position);
                // not the edges of all attributes in the same row
                fields.add(field(values.get(Math.floorMod(index - position * 3, values.size()))));
            }
            rows.add("(" + String.join(",", fields) + ")");
        }
        int edges = Math.min(rows.size(), EDGES);
        return new Pool(rows.subList(0, edges), rows.subList(edges, rows.size()));
    }

    private static String field(@Nullable String text) {
        return (text != null) ? '"' + text.replace("\\", "\\\\").replace("\"", "\"\"") + '"' : "";
    }

    /**
     * Gives ranges.
     * @param ascending whether the ordinary bounds ascend
     */
    static Pool ranges(Pool bounds, boolean ascending) {
        List<String> edges = new ArrayList<>(List.of("empty", "(,)"));
        List<String> ordinary = new ArrayList<>();
        List<String> values = bounds.ordinary().isEmpty() ? bounds.edges() : bounds.ordinary();
        for (String value : values.subList(0, Math.min(values.size(), 2))) {
            edges.add("[" + field(value) + ",]");
            edges.add("(," + field(value) + ")");
            edges.add("[" + field(value) + "," + field(value) + "]");
        }
        for (int index = 0; index < values.size(); index++) {
            String lower = field(values.get(index));
            boolean last = index + 1 == values.size();
            ordinary.add((ascending && !last) ? "[" + lower + "," + field(values.get(index + 1)) + ")"
                    : "[" + lower + "," + lower + "]");
        }
        return new Pool(edges, ordinary);
    }

    static Pool multiranges(Pool ranges) {
        List<String> edges = new ArrayList<>(List.of("{}", "{(,)}"));
        List<String> all = ranges.all();
        all.stream().limit(6).forEach((range) -> edges.add("{" + range + "}"));
        List<String> ordinary = ranges.ordinary();
        for (int index = 0; index + 1 < ordinary.size(); index += 2) {
            edges.add(ordinary.stream().skip(index).limit(2).collect(Collectors.joining(",", "{", "}")));
        }
        List<String> pairs = edges.size() > 12 ? edges.subList(12, edges.size()) : List.of();
        return new Pool(edges.subList(0, Math.min(12, edges.size())), pairs);
    }

}
