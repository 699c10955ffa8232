package dev.migrate.sample.customer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The customers in the database. */
@Repository
class Customers {

    private final JdbcClient jdbc;

    private final Slugs slugs;

    Customers(JdbcClient jdbc, Slugs slugs) {
        this.jdbc = jdbc;
        this.slugs = slugs;
    }

    List<Customer> all() {
        return this.jdbc.sql("""
                SELECT id, slug, name, email, billing_address, created_at
                FROM customers
                ORDER BY id
                """).query(Customer.class).list();
    }

    @Transactional
    Customer add(NewCustomer customer) {
        long id = this.jdbc.sql("SELECT nextval(pg_get_serial_sequence('customers', 'id'))").query(Long.class).single();
        return this.jdbc.sql("""
                INSERT INTO customers (id, slug, name, email, billing_address) OVERRIDING SYSTEM VALUE
                VALUES (:id, :slug, :name, :email, :billingAddress)
                RETURNING id, slug, name, email, billing_address, created_at
                """)
            .param("id", id)
            .param("slug", this.slugs.slug(customer.name(), id))
            .param("name", customer.name())
            .param("email", customer.email())
            .param("billingAddress", customer.billingAddress())
            .query(Customer.class)
            .single();
    }

}
