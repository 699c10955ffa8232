package dev.migrate.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schema, and what is true of it when it is filled.
 *
 * @param name its name
 * @param oldestServer the first major version that can run it
 * @param schema the statements that make it
 * @param unfilled the tables that are reported, each with its reason
 * @param conditions what holds afterwards, as SQL
 */
record RowCase(String name, int oldestServer, String schema, List<String> unfilled, List<String> conditions) {

    private static final Pattern BEGINNING = Pattern.compile("(?m)^(?=-- case: )");

    private static final Pattern HEADING = Pattern.compile("-- case: (\\S+)(?: \\[pg>=(\\d+)])?");

    /**
     * Reads the cases of a file: {@code -- case:}, {@code -- unfilled}, {@code -- holds}.
     */
    static List<RowCase> all() {
        return BEGINNING.splitAsStream(text())
            .filter((text) -> !text.isBlank())
            .map((text) -> of(text.lines().toList()))
            .toList();
    }

    private static String text() {
        try (var stream = RowCase.class.getResourceAsStream("/rows/cases.sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static RowCase of(List<String> lines) {
        Matcher heading = HEADING.matcher(lines.get(0));
        if (!heading.matches()) {
            throw new IllegalArgumentException(lines.get(0));
        }
        StringBuilder schema = new StringBuilder();
        List<String> unfilled = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        String part = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("-- ")) {
                part = line;
            }
            else if (part.isEmpty()) {
                schema.append(line).append('\n');
            }
            else if (!line.isBlank()) {
                (part.equals("-- holds") ? conditions : unfilled).add(line);
            }
        }
        return new RowCase(heading.group(1), (heading.group(2) != null) ? Integer.parseInt(heading.group(2)) : 0,
                schema.toString(), unfilled, conditions);
    }

    @Override
    public String toString() {
        return this.name;
    }

}
