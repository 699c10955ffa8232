/** What is bought: products, and orders of them. */
@NullMarked
package dev.migrate.sample.order;

import org.jspecify.annotations.NullMarked;
