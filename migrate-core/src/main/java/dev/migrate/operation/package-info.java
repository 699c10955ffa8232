/**
 * The changes that a migration makes: as its author writes them ({@link Operations},
 * {@link Definitions}), as data ({@link Operation}), and the way back from them
 * ({@link Inversion}). API; what carries them out lives above.
 */
@NullMarked
package dev.migrate.operation;

import org.jspecify.annotations.NullMarked;
