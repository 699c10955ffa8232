package dev.migrate.lint.schema;

/**
 * A function.
 *
 * @param isVolatile true if each call may give another value, and the call stays one
 * @param origin when it came to be
 * @since 0.1
 */
public record KnownRoutine(boolean isVolatile, Origin origin) {

}
