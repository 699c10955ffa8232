package dev.migrate.sql;

/**
 * Expressions of an author within a statement.
 *
 * @since 0.1
 */
public final class Parentheses {

    private Parentheses() {
    }

    /**
     * Gives an expression in parentheses.
     * @param expression as SQL; it may end in a comment
     * @return the expression, with nothing of its comments on the line of what follows
     */
    public static String around(String expression) {
        return "(" + closed(expression) + ")";
    }

    /**
     * Gives an expression so that something may follow it.
     * @param expression as SQL; it may end in a comment
     * @return the expression, with a line break at its end if it may end in a comment
     */
    public static String closed(String expression) {
        boolean comment = expression.lastIndexOf("--") > expression.lastIndexOf('\n');
        return comment ? expression + "\n" : expression;
    }

}
