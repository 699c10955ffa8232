package dev.migrate.scaffold;

import dev.migrate.sql.LooseScript;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A statement and where it stands in its file.
 *
 * @param file the text of the file
 * @param statement the statement
 * @param from the offset of its first character; -1 if the file has another text, as with
 * placeholders
 */
record PlacedStatement(String file, SqlStatement statement, int from) {

    /** Finds the statements of a section. */
    static List<PlacedStatement> of(String file, SqlScript section) {
        LooseScript written = LooseScript.of(section.source());
        List<PlacedStatement> placed = new ArrayList<>();
        for (int index = 0; index < section.statements().size(); index++) {
            SqlStatement statement = section.statements().get(index);
            int from = 0;
            for (int line = 1; line < statement.location().line(); line++) {
                from = file.indexOf('\n', from) + 1;
            }
            from += written.columns().get(index) - 1;
            placed.add(new PlacedStatement(file, statement, file.startsWith(statement.text(), from) ? from : -1));
        }
        return placed;
    }

    String text() {
        return this.statement.text();
    }

    int to() {
        return this.from + text().length();
    }

    /** Gives the offset behind its semicolon; that behind its text if it has none. */
    int end() {
        int end = to();
        while (end < this.file.length() && Character.isWhitespace(this.file.charAt(end))) {
            end++;
        }
        return (end < this.file.length() && this.file.charAt(end) == ';') ? end + 1 : to();
    }

    boolean isTerminated() {
        return end() > to();
    }

    /**
     * Gives the edit that takes it out, with the comments right above it, and its line.
     */
    Edit removal() {
        int first = lineStart(this.from);
        if (!this.file.substring(first, this.from).isBlank()) {
            first = this.from;
        }
        while (first > 0 && isComment(lineStart(first - 1), first)) {
            first = lineStart(first - 1);
        }
        int line = this.file.indexOf('\n', end());
        boolean rest = line >= 0 && this.file.substring(end(), line).isBlank();
        return new Edit(first, rest ? line + 1 : end(), "");
    }

    private boolean isComment(int start, int end) {
        String line = this.file.substring(start, end).strip();
        return line.startsWith("--") && !line.substring(2).strip().toLowerCase(Locale.ROOT).startsWith("migrate");
    }

    private int lineStart(int offset) {
        return this.file.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1;
    }

    /** A part of a text and what takes its place. */
    record Edit(int from, int to, String text) {

    }

}
