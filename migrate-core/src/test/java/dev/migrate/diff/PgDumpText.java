package dev.migrate.diff;

import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code pg_dump --schema-only} says of a database, put into an order that does not
 * depend on its history.
 */
final class PgDumpText {

    private static final Pattern HEADING = Pattern.compile("(?m)^--\\n-- (Name: .*)\\n--\\n");

    private static final Pattern TABLE = Pattern
        .compile("(?s)(CREATE (?:UNLOGGED |FOREIGN )?TABLE [^\\n]* \\(\\n)(.*?)(\\n\\).*)");

    private static final Pattern SETTING = Pattern
        .compile("(?m)^(?:SET default_(?:tablespace|table_access_method) = .*;|\\\\(?:un)?restrict .*|--.*)$");

    private final Path folder;

    /** Takes a folder for the program's output. */
    PgDumpText(Path folder) {
        this.folder = folder;
    }

    /** Tells whether the program is there and new enough for the server. */
    static boolean reads(int serverVersion, Path folder) {
        if (!Programs.isInstalled("pg_dump")) {
            return false;
        }
        Matcher version = Pattern.compile("\\(PostgreSQL\\) (\\d+)")
            .matcher(Programs.run(folder, Map.of(), List.of("pg_dump", "--version")));
        return version.find() && Integer.parseInt(version.group(1)) >= serverVersion;
    }

    String of(TestDatabase database) {
        String text = Programs.run(this.folder, Map.of("PGUSER", database.user(), "PGPASSWORD", database.password()),
                List.of("pg_dump", "--schema-only", "--no-owner", "--exclude-table=*.migrate_*",
                        "--dbname=" + database.url().substring("jdbc:".length())));
        return sorted(text);
    }

    static String sorted(String dump) {
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
        return table.matches() ? table.group(1) + lines(table.group(2)) + table.group(3) : body;
    }

    private static String lines(String text) {
        String[] lines = text.split(",?\\n");
        Arrays.sort(lines);
        return String.join("\n", lines);
    }

}
