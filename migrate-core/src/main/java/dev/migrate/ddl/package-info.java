/**
 * Internal: an operation as PostgreSQL's statements, one class for each sort of object.
 */
@NullMarked
package dev.migrate.ddl;

import org.jspecify.annotations.NullMarked;
