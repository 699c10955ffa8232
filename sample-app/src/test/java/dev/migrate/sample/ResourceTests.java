package dev.migrate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sample.SampleService.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PostgresTest
class ResourceTests {

    private static final String ADA = """
            {"name": "Ada Lovelace", "email": "ada@example.org", "billingAddress": "12 St James's Square, London"}
            """;

    @SuppressWarnings("NullAway.Init")
    private SampleService service;

    @BeforeEach
    void start(TestDatabase database) {
        this.service = SampleService.start(database);
    }

    @AfterEach
    void stop() {
        this.service.close();
    }

    @Test
    void customersAreAddedAndListed() {
        Answer added = this.service.post("/customers", ADA);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("slug").asString()).isEqualTo("ada-lovelace-1");
        assertThat(this.service.get("/customers").body()).containsExactly(added.body());
    }

    @Test
    void anEmailAddressBelongsToOneCustomer() {
        this.service.post("/customers", ADA);
        Answer again = this.service.post("/customers", ADA.replace("ada@", "ADA@"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.contentType()).startsWith("application/problem+json");
    }

    @Test
    void badInputIsAProblem() {
        Answer bad = this.service.post("/customers", """
                {"name": "", "email": "nobody"}
                """);
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.contentType()).startsWith("application/problem+json");
    }

    @Test
    void ordersArePlacedReadAndChanged() {
        this.service.post("/customers", ADA);
        Answer placed = this.service.post("/orders", """
                {"customerId": 1, "lines": [{"sku": "TEA-100", "quantity": 2}, {"sku": "CUP-1", "quantity": 1}]}
                """);
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.body().path("status").asString()).isEqualTo("pending");
        assertThat(placed.body().path("total").asDouble()).isEqualTo(21.0);
        Answer paid = this.service.patch("/orders/1/status", """
                {"status": "paid"}
                """);
        assertThat(paid.body().path("status").asString()).isEqualTo("paid");
        assertThat(this.service.get("/orders/1").body()).isEqualTo(paid.body());
        assertThat(this.service.get("/orders").body()).containsExactly(paid.body());
    }

    @Test
    void anOrderOfWhatIsNotForSaleLeavesNothing() {
        this.service.post("/customers", ADA);
        Answer refused = this.service.post("/orders", """
                {"customerId": 1, "lines": [{"sku": "TEA-100", "quantity": 1}, {"sku": "MOON", "quantity": 1}]}
                """);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("detail").asString()).contains("MOON");
        assertThat(this.service.get("/orders").body()).isEmpty();
    }

    @Test
    void anOrderNeedsACustomer() {
        assertThat(this.service.post("/orders", """
                {"customerId": 7, "lines": [{"sku": "TEA-100", "quantity": 1}]}
                """).status()).isEqualTo(422);
    }

    @Test
    void anUnknownOrderIsNotFound() {
        assertThat(this.service.get("/orders/7").status()).isEqualTo(404);
        assertThat(this.service.patch("/orders/7/status", """
                {"status": "shipped"}
                """).status()).isEqualTo(404);
    }

    @Test
    void anUnknownStatusIsAProblem() {
        assertThat(this.service.patch("/orders/1/status", """
                {"status": "lost"}
                """).status()).isEqualTo(400);
    }

    @Test
    void productsComeFromTheCatalogueRevision() {
        assertThat(this.service.get("/products").body()).hasSize(3);
    }

}
