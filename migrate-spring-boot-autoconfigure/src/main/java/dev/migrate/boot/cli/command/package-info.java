/**
 * Internal: the commands, one a file: each reads its options, calls the engine once and
 * writes what it answers.
 */
@NullMarked
package dev.migrate.boot.cli.command;

import org.jspecify.annotations.NullMarked;
