/**
 * Diagnostics: what went wrong, where, why and what to do: the one shape that exceptions,
 * checks, the command line and Boot's failure analysis share. API; imports nothing.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.diagnostic;

import org.jspecify.annotations.NullMarked;
