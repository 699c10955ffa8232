/**
 * Internal: two snapshots of a schema become ordered changes. Pure, without a database.
 */
@NullMarked
package dev.migrate.diff;

import org.jspecify.annotations.NullMarked;
