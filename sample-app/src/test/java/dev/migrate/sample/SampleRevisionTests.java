package dev.migrate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the revisions do to rows that are there already. */
@PostgresTest
class SampleRevisionTests {

    @SuppressWarnings("NullAway.Init")
    private SampleService service;

    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @BeforeEach
    void start(TestDatabase database) {
        this.service = SampleService.start(database, "--migrate.startup.mode=none");
        this.jdbc = this.service.jdbc();
    }

    @AfterEach
    void stop() {
        this.service.close();
    }

    @Test
    void theStatusFollowsFromThePaidFlagAndBack() {
        this.service.migrator().upgrade("0005");
        addCustomer();
        this.jdbc.sql("INSERT INTO orders (customer_id, paid) VALUES (1, true), (1, false)").update();
        this.service.migrator().upgrade("0006");
        assertThat(this.jdbc.sql("SELECT status::text FROM orders ORDER BY id").query(String.class).list())
            .containsExactly("paid", "pending");
        this.service.migrator().upgrade();
        this.service.migrator().downgrade("0005");
        assertThat(this.jdbc.sql("SELECT paid FROM orders ORDER BY id").query(Boolean.class).list())
            .containsExactly(true, false);
    }

    @Test
    void customersWhoWereThereGetASlug() {
        this.service.migrator().upgrade("0006");
        addCustomer();
        this.service.migrator().upgrade("0007");
        assertThat(this.jdbc.sql("SELECT slug FROM customers").query(String.class).single()).isEqualTo("zoe-sohne-1");
        this.service.migrator().downgrade("-1");
        assertThat(this.jdbc.sql("SELECT name FROM customers").query(String.class).single()).isEqualTo("Zoë & Söhne");
    }

    @Test
    void theBranchesAreUpgradedOnTheirOwn() {
        this.service.migrator().upgrade("0003");
        assertThat(this.service.migrator().status().current()).containsExactly("0003");
        this.service.migrator().upgrade("0004");
        assertThat(this.service.migrator().status().current()).containsExactly("0003", "0004");
        this.service.migrator().upgrade();
        assertThat(this.service.migrator().status().current()).containsExactly("0009");
    }

    private void addCustomer() {
        this.jdbc.sql("INSERT INTO customers (name, email) VALUES ('Zoë & Söhne', 'zoe@example.org')").update();
    }

}
