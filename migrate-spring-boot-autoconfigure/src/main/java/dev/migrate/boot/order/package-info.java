/**
 * Finds the beans of a service that query the database before mode {@code runner} has
 * upgraded it. Internal: used by the start and by failure analysis.
 */
@NullMarked
package dev.migrate.boot.order;

import org.jspecify.annotations.NullMarked;
