/**
 * What of a service asks the database before mode {@code runner} has upgraded it.
 * Internal: the start and failure analysis tell it.
 */
@NullMarked
package dev.migrate.boot.order;

import org.jspecify.annotations.NullMarked;
