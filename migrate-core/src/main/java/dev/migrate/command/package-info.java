/**
 * Internal: one use case a file, each a plain sequence of calls to the rooms below.
 */
@NullMarked
package dev.migrate.command;

import org.jspecify.annotations.NullMarked;
