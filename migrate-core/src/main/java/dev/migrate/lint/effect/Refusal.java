package dev.migrate.lint.effect;

/**
 * Why the server does not run a statement.
 *
 * @param message the server's message, on one line
 * @param sqlState the SQLSTATE
 * @param position the character of the statement at which the server points, counted from
 * 1; 0 if it points at none
 * @since 0.1
 */
public record Refusal(String message, String sqlState, int position) {

}
