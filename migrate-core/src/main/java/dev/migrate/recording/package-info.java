/**
 * Internal: what stands behind the operations that a revision writes. Each is checked and
 * handed on with the line where it was written, to a database or into a list.
 */
@NullMarked
package dev.migrate.recording;

import org.jspecify.annotations.NullMarked;
