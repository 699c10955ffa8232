/**
 * Internal: the files of new revisions: where they go, what they are called, what stands
 * in them. Never overwrites.
 */
@NullMarked
package dev.migrate.scaffold;

import org.jspecify.annotations.NullMarked;
