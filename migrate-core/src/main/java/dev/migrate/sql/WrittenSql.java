package dev.migrate.sql;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;

/**
 * SQL that an author passes as text: statements, an expression, a condition.
 *
 * @since 0.1
 */
public final class WrittenSql {

    private static final SourceLocation NO_PLACE = SourceLocation.of("text");

    private WrittenSql() {
    }

    /**
     * Gives the text.
     * @param sql the text
     * @return the same text
     * @throws IllegalArgumentException if it has nothing but blanks and comments
     */
    public static String of(String sql) {
        if (isEmpty(sql)) {
            throw new IllegalArgumentException("it has no SQL");
        }
        return sql;
    }

    private static boolean isEmpty(String sql) {
        try {
            return !SqlLexer.of(new SourceText(sql, NO_PLACE)).next();
        }
        catch (MigrateException ex) {
            // there is something, which is reported where the whole statement is read
            return false;
        }
    }

}
