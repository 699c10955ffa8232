/**
 * The changes that a migration makes, as data: {@link Operation} and what of an object
 * alters, the check of what is asked for, and its downgrade ({@link Inversion}). API; an
 * author writes them with {@code dev.migrate.operation}.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.change;

import org.jspecify.annotations.NullMarked;
