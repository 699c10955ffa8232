package dev.migrate.sample.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param id the identity
 * @param slug the name as a part of a URL; no two customers share it
 * @param name the name for people
 * @param email the address; no two customers share it, whatever its case
 * @param billingAddress where invoices go; null if they go by e-mail
 * @param createdAt when the customer came
 */
record Customer(long id, String slug, String name, String email, @Nullable String billingAddress, Instant createdAt) {
}
