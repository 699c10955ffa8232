/**
 * Definitions of objects by their author: builders of tables, columns, constraints,
 * indexes and the rest, to create them or to say what they were, and the names of what is
 * given none. API; {@code dev.migrate.operation} has the changes that take them.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.definition;

import org.jspecify.annotations.NullMarked;
