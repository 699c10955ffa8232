package dev.migrate.sample.order;

import jakarta.validation.constraints.NotNull;

/**
 * What becomes of an order.
 *
 * @param status how far it is from now on
 */
record StatusChange(@NotNull OrderStatus status) {
}
