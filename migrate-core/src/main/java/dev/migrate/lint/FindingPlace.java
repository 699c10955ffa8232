package dev.migrate.lint;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SqlStatement;

/**
 * Where a finding is.
 *
 * @param location the file and line; line 0 stands for all of it
 * @param column the column of the first character, counted from 1; 0 if it is not known
 * @param excerpt what stands there, up to the end of the line; empty if it is about all
 * of it
 * @since 0.1
 */
public record FindingPlace(SourceLocation location, int column, String excerpt) {

    /**
     * Gives a place without a statement.
     * @param location its file, perhaps a line
     * @return the place
     */
    public static FindingPlace of(SourceLocation location) {
        return new FindingPlace(location, 0, "");
    }

    /**
     * Returns whether it is in a file.
     * @return false for what is found of lint itself, as that nothing could be tried
     */
    public boolean isInFile() {
        return !this.location.source().isEmpty();
    }

    /**
     * Returns whether it is in a file of SQL.
     * @return false for a Java revision
     */
    public boolean isInSql() {
        return this.location.source().endsWith(".sql");
    }

    static FindingPlace within(SqlStatement statement, int firstColumn, int offset) {
        String text = statement.text();
        int from = Math.min(offset, text.length());
        int lineStart = text.lastIndexOf('\n', Math.max(from - 1, 0));
        boolean firstLine = lineStart < 0 || from == 0;
        int end = text.indexOf('\n', from);
        String excerpt = text.substring(from, (end < 0) ? text.length() : end).stripTrailing();
        int column = firstLine ? ((firstColumn > 0) ? firstColumn + from : 0) : from - lineStart;
        int position = text.codePointCount(0, from) + 1;
        return new FindingPlace(statement.locate(position), column, excerpt);
    }

}
