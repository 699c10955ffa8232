package dev.migrate.sample.customer;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customers over HTTP. */
@RestController
@RequestMapping("/customers")
class CustomerResource {

    private final Customers customers;

    CustomerResource(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    List<Customer> all() {
        return this.customers.all();
    }

    @PostMapping
    ResponseEntity<Customer> add(@Valid @RequestBody NewCustomer customer) {
        Customer added = this.customers.add(customer);
        return ResponseEntity.created(URI.create("/customers")).body(added);
    }

    @ExceptionHandler
    ProblemDetail duplicate(DuplicateKeyException ex) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "a customer with this e-mail address exists");
    }

}
