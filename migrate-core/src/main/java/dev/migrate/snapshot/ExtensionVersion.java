package dev.migrate.snapshot;

/**
 * The version of an extension.
 *
 * @param name its name
 * @param isReachable whether there is an update to it; a schema that comes before does
 * without it otherwise
 * @since 0.1
 */
public record ExtensionVersion(String name, boolean isReachable) {
}
