package dev.migrate.sample.customer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be.
 *
 * @param name the name for people
 * @param email the address
 * @param billingAddress where invoices go; null for by e-mail
 */
record NewCustomer(@NotBlank @Size(max = 200) String name, @NotBlank @Email String email,
        @Nullable @Size(max = 500) String billingAddress) {
}
