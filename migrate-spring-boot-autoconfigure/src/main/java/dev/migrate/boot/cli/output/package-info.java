/**
 * Internal: what the command line writes: text, graphs, JSON, and the line that lives
 * while a statement runs.
 */
@NullMarked
package dev.migrate.boot.cli.output;

import org.jspecify.annotations.NullMarked;
