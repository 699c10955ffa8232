package dev.migrate.sql;

/**
 * How a text is written in SQL.
 *
 * @since 0.1
 */
public final class SqlLiteral {

    private SqlLiteral() {
    }

    /**
     * Gives the text as a string literal that means the same whatever
     * {@code standard_conforming_strings} says: with a backslash in it, it is an
     * {@code E''} literal.
     * @param text the text
     * @return the literal
     * @throws IllegalArgumentException if the text holds a zero character, which
     * PostgreSQL cannot store
     */
    public static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text with a zero character cannot be written in SQL");
        }
        String quoted = "'" + text.replace("'", "''") + "'";
        return (text.indexOf('\\') < 0) ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

}
