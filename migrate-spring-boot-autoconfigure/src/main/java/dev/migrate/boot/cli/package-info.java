/**
 * Internal: {@code java -jar app.jar migrate …}: recognises the command line, prepares a
 * context with the service's environment and none of its beans, runs the command in it
 * and ends the process.
 */
@NullMarked
package dev.migrate.boot.cli;

import org.jspecify.annotations.NullMarked;
