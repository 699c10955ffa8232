package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a composite type, or a column of a view.
 *
 * @param name its name
 * @param type its type, as SQL
 * @param collation its collation if it is not that of the type, as SQL; else null
 * @since 0.1
 */
public record Attribute(String name, String type, @Nullable String collation) {
}
