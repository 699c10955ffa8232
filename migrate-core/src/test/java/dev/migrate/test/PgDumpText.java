package dev.migrate.test;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code pg_dump --schema-only} says of a database, put into an order that does not
 * depend on its history.
 */
public final class PgDumpText {

    private static final Pattern HEADING = Pattern.compile("(?m)^--\\n-- (Name: .*)\\n--\\n");

    private static final Pattern TABLE = Pattern
        .compile("(?s)(CREATE (?:UNLOGGED |FOREIGN )?TABLE [^\\n]* \\(\\n)(.*?)(\\n\\).*)");

    private static final Pattern PARAMETERS = Pattern.compile("(?m)^WITH \\(([^']*(?:'[^']*'[^']*)*)\\);$");

    private static final Pattern SETTING = Pattern
        .compile("(?m)^(?:SET default_(?:tablespace|table_access_method) = .*;|\\\\(?:un)?restrict .*|--.*)$");

    private final Path folder;

    /** Takes a folder for the program's output. */
    public PgDumpText(Path folder) {
        this.folder = folder;
    }

    /** Returns whether the program is there and new enough for the server. */
    public static boolean reads(int serverVersion, Path folder) {
        if (!Programs.isInstalled("pg_dump")) {
            return false;
        }
        Matcher version = Pattern.compile("\\(PostgreSQL\\) (\\d+)")
            .matcher(Programs.run(folder, Map.of(), List.of("pg_dump", "--version")));
        return version.find() && Integer.parseInt(version.group(1)) >= serverVersion;
    }

    /** Gives the schema in its own order. */
    public String of(TestDatabase database) {
        return sorted(raw(database));
    }

    /** Gives the schema with its owners in its own order. */
    public String withOwners(TestDatabase database) {
        return sorted(dump(database, List.of()));
    }

    /**
     * Gives the schema as the program writes it, but for the lines that change each time.
     */
    public String raw(TestDatabase database) {
        return dump(database, List.of("--no-owner"));
    }

    private String dump(TestDatabase database, List<String> options) {
        List<String> command = new ArrayList<>(List.of("pg_dump", "--schema-only", "--exclude-table=*.migrate_*",
                "--dbname=" + database.url().substring("jdbc:".length())));
        command.addAll(options);
        String text = Programs.run(this.folder, Map.of("PGUSER", database.user(), "PGPASSWORD", database.password()),
                command);
        return text.replaceAll("(?m)^\\\\(?:un)?restrict .*\\n", "");
    }

    /** Puts what the program wrote into an order that does not depend on its history. */
    public static String sorted(String dump) {
        Matcher heading = HEADING.matcher(dump);
        List<Integer> starts = heading.results().map((result) -> result.start()).toList();
        String[] entries = new String[starts.size()];
        for (int i = 0; i < entries.length; i++) {
            int end = (i + 1 < entries.length) ? starts.get(i + 1) : dump.length();
            entries[i] = entry(dump.substring(starts.get(i), end));
        }
        Arrays.sort(entries);
        return String.join("\n", entries);
    }

    private static String entry(String text) {
        Matcher heading = HEADING.matcher(text);
        heading.lookingAt();
        String name = heading.group(1);
        String body = text.substring(heading.end());
        if (!name.contains("Type: FUNCTION") && !name.contains("Type: PROCEDURE")) {
            body = SETTING.matcher(body).replaceAll("");
        }
        else {
            body = body.replaceAll("\\nSET default_(?:tablespace|table_access_method) = .*;\\n", "\n")
                .replaceAll("\\n--\\n-- PostgreSQL database dump complete\\n--\\n(?:\\n\\\\unrestrict .*\\n)?", "\n");
        }
        if (name.contains("Type: ACL")) {
            body = lines(body);
        }
        return name + "\n" + columns(body.strip()) + "\n";
    }

    private static String columns(String body) {
        Matcher table = TABLE.matcher(body);
        return table.matches() ? table.group(1) + lines(table.group(2)) + parameters(table.group(3)) : body;
    }

    // they are written in the order in which they were set
    private static String parameters(String text) {
        return PARAMETERS.matcher(text)
            .replaceAll(
                    (with) -> "WITH (" + Stream.of(with.group(1).split(", ")).sorted().collect(joining(", ")) + ");");
    }

    private static String lines(String text) {
        String[] lines = text.split(",?\\n");
        Arrays.sort(lines);
        return String.join("\n", lines);
    }

}
