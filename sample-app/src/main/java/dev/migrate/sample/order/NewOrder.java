package dev.migrate.sample.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * An order to be.
 *
 * @param customerId whose
 * @param lines what is ordered; at least one line, each product once
 */
record NewOrder(@NotNull Long customerId, @NotEmpty List<@Valid OrderLine> lines) {
}
