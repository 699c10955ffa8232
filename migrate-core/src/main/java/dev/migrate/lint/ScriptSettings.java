package dev.migrate.lint;

/**
 * How a script is run.
 *
 * @param version the server
 * @param transactional false if each statement is committed on its own
 * @param managed true if migrate runs it: it sets {@code lock_timeout} and
 * {@code statement_timeout}, and drops invalid indexes that a failed run left
 * @since 0.1
 */
public record ScriptSettings(ServerVersion version, boolean transactional, boolean managed) {

}
