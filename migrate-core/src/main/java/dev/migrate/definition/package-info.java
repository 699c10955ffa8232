/**
 * What an author says of an object: builders of tables, columns, constraints, indexes and
 * the rest, to create them or to tell what they were, and the names of what is given
 * none. API; {@code dev.migrate.operation} has the changes that take them.
 */
@NullMarked
package dev.migrate.definition;

import org.jspecify.annotations.NullMarked;
