package dev.migrate.sql;

import dev.migrate.diagnostic.SourceLocation;
import java.util.List;

/**
 * SQL text as a list of statements. Immutable; the statements are split when they are
 * first asked for.
 */
public final class SqlScript {

    private SqlScript() {
    }

    /**
     * Takes a text.
     * @param text the SQL
     * @param location where its first character stands
     * @return the script
     * @throws dev.migrate.diagnostic.MigrateException where a quote, comment or body is
     * not closed
     */
    public static SqlScript of(String text, SourceLocation location) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the statements in order; empty ones are left out.
     * @return the statements
     */
    public List<SqlStatement> statements() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the checksum of the tokens of the first statements: white space, comments and
     * line ends do not count.
     * @param statementCount how many statements
     * @return {@code v1:} and 64 hexadecimal digits
     */
    public String checksum(int statementCount) {
        throw new UnsupportedOperationException();
    }

}
