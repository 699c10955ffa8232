/**
 * Internal: a throw-away database on which things are tried before they are written down:
 * created, used, and always dropped.
 */
@NullMarked
package dev.migrate.scratch;

import org.jspecify.annotations.NullMarked;
