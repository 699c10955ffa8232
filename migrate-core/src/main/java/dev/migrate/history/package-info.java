/**
 * Internal: the version table and the history table: read in one SELECT, written in one
 * statement a step.
 */
@NullMarked
package dev.migrate.history;

import org.jspecify.annotations.NullMarked;
