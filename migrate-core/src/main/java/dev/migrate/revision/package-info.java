/**
 * The revision graph: revisions, branches, merges, labels, dependencies; what a user
 * types to name a place in it, and the way from one place to another. API; pure, it
 * touches no file and no database.
 */
@NullMarked
package dev.migrate.revision;

import org.jspecify.annotations.NullMarked;
