package dev.migrate.sql;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Setting;

/** What to write in place of a command that only psql knows. */
final class MetaCommand {

    /** What to write in place of rows that come from the client. */
    static final String ROWS = "Write the rows as INSERT statements, or add them by a Java revision with "
            + "op.copyFrom(table, file) or op.bulkInsert(table, columns, rows).";

    private MetaCommand() {
    }

    /** Gives the command's name, from its backslash on. */
    static String name(String text) {
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    static Advice hint(String name) {
        return switch (name) {
            case "\\set", "\\unset", "\\prompt",
                    "\\getenv" ->
                Advice.of("Remove the line; set ")
                    .entry(Setting.PLACEHOLDERS, "<name>")
                    .text(" and write ${name} in a revision in SQL.");
            default -> Advice.of(replacement(name));
        };
    }

    private static String replacement(String name) {
        return switch (name) {
            case "\\i", "\\ir", "\\include", "\\include_relative" ->
                "Copy the text of that file to this place, or make it a separate revision.";
            case "\\copy", "\\." -> ROWS;
            case "\\c", "\\connect" ->
                "Remove the line; everything runs on the connection that is configured. Let pg_dump write no "
                        + "database: leave out --create.";
            case "\\g", "\\gx", "\\gset", "\\gdesc" -> "End the statement with a semicolon.";
            case "\\gexec", "\\if", "\\elif", "\\else", "\\endif" ->
                "Write a DO block in PL/pgSQL, with EXECUTE for statements that are put together.";
            case "\\echo", "\\qecho", "\\warn" -> "Remove the line, or write RAISE NOTICE in a DO block.";
            case "\\restrict", "\\unrestrict" -> "Remove the line; pg_dump writes it for psql only.";
            default -> "Remove the line; only psql knows such commands.";
        };
    }

}
