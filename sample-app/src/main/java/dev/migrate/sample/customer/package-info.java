/** Who buys. */
@NullMarked
package dev.migrate.sample.customer;

import org.jspecify.annotations.NullMarked;
