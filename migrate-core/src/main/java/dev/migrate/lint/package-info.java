/**
 * Judges what statements would do to a database in use: by what PostgreSQL locks, scans
 * and rewrites, by what is lost, and by what the running application still needs. API:
 * {@link dev.migrate.lint.LintRule} is for rules of one's own.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.lint;

import org.jspecify.annotations.NullMarked;
