package dev.migrate.boot.event;

import dev.migrate.diagnostic.Diagnostic;

/**
 * A run has ended with an error.
 *
 * @param migrator {@code primary} or the name of an instance
 * @param diagnostic what went wrong
 * @since 0.1
 */
public record MigrationFailedEvent(String migrator, Diagnostic diagnostic) {

}
