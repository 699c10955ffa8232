package dev.migrate.change;

import dev.migrate.diagnostic.SourceLocation;

/**
 * An operation with the place where it was written.
 *
 * @param operation what
 * @param location the class and line
 * @since 0.1
 */
public record RecordedOperation(Operation operation, SourceLocation location) {

}
