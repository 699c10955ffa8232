package dev.migrate.sample.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order.
 *
 * @param id the identity
 * @param customerId whose
 * @param status how far it is
 * @param placedAt when it was placed
 * @param total what all lines cost together, in euros
 * @param lines what was ordered, sorted by product
 */
record Order(long id, long customerId, OrderStatus status, Instant placedAt, BigDecimal total, List<OrderLine> lines) {
}
