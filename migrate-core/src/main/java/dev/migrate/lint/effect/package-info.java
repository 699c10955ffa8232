/**
 * The observed effects of statements on a scratch database. API: a trace is handed to
 * {@link dev.migrate.lint.Linter}.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.lint.effect;

import org.jspecify.annotations.NullMarked;
