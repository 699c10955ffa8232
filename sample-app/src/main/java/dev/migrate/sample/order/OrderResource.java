package dev.migrate.sample.order;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Products and orders over HTTP. */
@RestController
class OrderResource {

    private static final int LATEST = 100;

    private final Orders orders;

    OrderResource(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/products")
    List<Product> products() {
        return this.orders.products();
    }

    @GetMapping("/orders")
    List<Order> latest() {
        return this.orders.latest(LATEST);
    }

    @GetMapping("/orders/{id}")
    Order one(@PathVariable long id) {
        return this.orders.find(id).orElseThrow(() -> noOrder(id));
    }

    @PostMapping("/orders")
    ResponseEntity<Order> add(@Valid @RequestBody NewOrder order) {
        long id = this.orders.add(order);
        return ResponseEntity.created(URI.create("/orders/" + id)).body(one(id));
    }

    @PatchMapping("/orders/{id}/status")
    Order change(@PathVariable long id, @Valid @RequestBody StatusChange change) {
        if (!this.orders.change(id, change.status())) {
            throw noOrder(id);
        }
        return one(id);
    }

    @ExceptionHandler
    ProblemDetail unknownProduct(UnknownProductException ex) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknownCustomer(DataIntegrityViolationException ex) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
                "the customer is unknown, or a product is named twice");
    }

    private static ResponseStatusException noOrder(long id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no order has the number " + id);
    }

}
