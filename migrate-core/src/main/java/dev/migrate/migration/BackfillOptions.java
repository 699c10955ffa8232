package dev.migrate.migration;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Nearest;
import dev.migrate.sql.Batches;
import dev.migrate.sql.QualifiedName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options after {@code -- migrate:backfill}.
 *
 * @param table the table that the statement below changes, as written
 * @param batches how large batches are
 */
record BackfillOptions(QualifiedName table, Batches batches) {

    private static final String TABLE = "table";

    private static final String BATCH = "batch";

    private static final String PAUSE = "pause";

    private static final String BACKGROUND = "background";

    private static final List<String> OPTIONS = List.of(TABLE, BATCH, PAUSE, BACKGROUND);

    private static final String KNOWN = "Known options: table=orders batch=10000 pause=10ms background=true.";

    // a name may have blanks within its quotes
    private static final Pattern OPTION = Pattern.compile("([^\\s=\"]+)(?:=((?:\"(?:[^\"]|\"\")*\"|[^\\s\"])*))?\\s*");

    private static final Pattern ROWS = Pattern.compile("[1-9][0-9]{0,8}");

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})(ms|s)");

    /**
     * Reads the options.
     * @param text the options as written
     * @param refuse takes each message with its hint
     * @return the options; null if something is wrong
     */
    static @Nullable BackfillOptions of(String text, BiConsumer<String, String> refuse) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher matcher = OPTION.matcher(text.strip());
        while (matcher.lookingAt()) {
            String name = matcher.group(1);
            String value = matcher.group(2);
            if (!OPTIONS.contains(name) || value == null) {
                List<String> nearest = Nearest.to(name, OPTIONS);
                refuse.accept(
                        (value == null) ? "option \"" + name + "\" has no value" : "unknown option \"" + name + "\"",
                        (value == null || nearest.isEmpty()) ? KNOWN : "Did you mean \"" + nearest.get(0) + "\"?");
                return null;
            }
            if (values.putIfAbsent(name, value) != null) {
                refuse.accept("option \"" + name + "\" is given twice", "Remove one of them.");
                return null;
            }
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        if (matcher.regionStart() < matcher.regionEnd()) {
            refuse.accept("\"-- migrate:backfill\" has a quote that is not closed", KNOWN);
            return null;
        }
        return of(values, refuse);
    }

    private static @Nullable BackfillOptions of(Map<String, String> values, BiConsumer<String, String> refuse) {
        String table = values.getOrDefault(TABLE, "");
        if (table.isEmpty()) {
            refuse.accept("\"-- migrate:backfill\" does not say which table", KNOWN);
            return null;
        }
        String rows = values.get(BATCH);
        if (rows != null && !ROWS.matcher(rows).matches()) {
            refuse.accept("option \"batch\" cannot be \"" + rows + "\"",
                    "Write a number of rows, such as batch=10000.");
            return null;
        }
        Matcher pause = DURATION.matcher(values.getOrDefault(PAUSE, "0ms"));
        if (!pause.matches()) {
            refuse.accept("option \"pause\" cannot be \"" + values.get(PAUSE) + "\"",
                    "Write a duration, such as pause=10ms or pause=1s.");
            return null;
        }
        String background = values.getOrDefault(BACKGROUND, "false");
        if (!background.equals("true") && !background.equals("false")) {
            refuse.accept("option \"background\" cannot be \"" + background + "\"",
                    "Write background=true, or leave it out.");
            return null;
        }
        long millis = Long.parseLong(pause.group(1)) * (pause.group(2).equals("s") ? 1000 : 1);
        try {
            return new BackfillOptions(QualifiedName.read(table),
                    new Batches((rows != null) ? Integer.valueOf(rows) : null, Duration.ofMillis(millis), null,
                            background.equals("true")));
        }
        catch (IllegalArgumentException | MigrateException ex) {
            refuse.accept("option \"table\" cannot be \"" + table + "\"", KNOWN);
            return null;
        }
    }

}
