/**
 * A real PostgreSQL for a service that is started without one. Nothing in it is needed by
 * a service that has a database.
 */
@NullMarked
package dev.migrate.sample.database;

import org.jspecify.annotations.NullMarked;
