package dev.migrate.sample.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/**
 * One product of an order.
 *
 * @param sku which product
 * @param quantity how many; at least one
 */
record OrderLine(@NotBlank String sku, @Positive int quantity) {
}
