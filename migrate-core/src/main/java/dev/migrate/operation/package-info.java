/**
 * The changes that a migration makes, as its author writes them. API; what carries them
 * out lives above.
 */
@NullMarked
package dev.migrate.operation;

import org.jspecify.annotations.NullMarked;
