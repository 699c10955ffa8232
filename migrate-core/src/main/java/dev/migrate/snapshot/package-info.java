/**
 * The contents of a database at one moment: parts that change on their own, and what can
 * be said of each. API; pure data, without a database.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.snapshot;

import org.jspecify.annotations.NullMarked;
