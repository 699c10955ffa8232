/**
 * Internal: runs scripts on a scratch database with rows, and looks at what each
 * statement locks, reads and writes again. Loaded by commands alone.
 */
@NullMarked
package dev.migrate.lint.trace;

import org.jspecify.annotations.NullMarked;
