/**
 * Internal: writes a plan as a script for psql; is never handed a connection.
 */
@NullMarked
package dev.migrate.offline;

import org.jspecify.annotations.NullMarked;
