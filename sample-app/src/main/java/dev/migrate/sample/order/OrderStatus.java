package dev.migrate.sample.order;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an order is; the labels of the database's type {@code order_status}. */
enum OrderStatus {

    /** It was placed and not paid yet. */
    @JsonProperty("pending")
    PENDING,

    /** It was paid. */
    @JsonProperty("paid")
    PAID,

    /** It is on its way. */
    @JsonProperty("shipped")
    SHIPPED

}
