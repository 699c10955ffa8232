/**
 * The changes that a migration makes, as its author writes them: {@link Operations},
 * {@link Definitions}, and what records them as data ({@code dev.migrate.change}). API;
 * what carries them out lives above.
 *
 * @since 0.1
 */
@NullMarked
package dev.migrate.operation;

import org.jspecify.annotations.NullMarked;
