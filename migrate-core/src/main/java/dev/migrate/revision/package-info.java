/**
 * The revision graph: revisions, branches, merges, labels, dependencies; what a user
 * types to name a place in it ({@link dev.migrate.revision.RevisionTarget}), what that
 * means ({@link dev.migrate.revision.TargetResolver}), and the way from one place to
 * another ({@link dev.migrate.revision.RevisionPath}). API; pure, it touches no file and
 * no database.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.revision;

import org.jspecify.annotations.NullMarked;
