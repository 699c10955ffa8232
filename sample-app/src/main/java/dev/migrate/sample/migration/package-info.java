/** Revisions that need more than SQL. The others are in {@code db/migrations}. */
@NullMarked
package dev.migrate.sample.migration;

import org.jspecify.annotations.NullMarked;
