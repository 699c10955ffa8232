package dev.migrate.snapshot;

/**
 * An input argument of a routine.
 *
 * @param name its name; empty if it has none
 * @param optional whether it has a default
 * @since 0.1
 */
public record Argument(String name, boolean optional) {
}
