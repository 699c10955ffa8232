/**
 * The parts of a database as records: tables, columns, constraints, indexes, types. API;
 * pure data, without a database.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.schema;

import org.jspecify.annotations.NullMarked;
