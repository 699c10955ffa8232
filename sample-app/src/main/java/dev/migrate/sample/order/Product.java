package dev.migrate.sample.order;

import java.math.BigDecimal;

/**
 * A thing for sale.
 *
 * @param sku the stock keeping unit, its identity
 * @param name the name for people
 * @param price of one, in euros
 */
record Product(String sku, String name, BigDecimal price) {
}
