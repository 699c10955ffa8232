/**
 * Internal: rows for the tables of a scratch database, so that what is tried there meets
 * values as it would in production, edge values first.
 */
@NullMarked
package dev.migrate.rows;

import org.jspecify.annotations.NullMarked;
