/**
 * Internal: carries out one UPDATE or DELETE a few rows at a time. It walks a unique key
 * of the table, or its pages, and keeps how far it came in a table beside the history.
 */
@NullMarked
package dev.migrate.backfill;

import org.jspecify.annotations.NullMarked;
