package dev.migrate.sample.migration;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.sample.customer.Slugs;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives every customer a slug, made by the same bean that the service uses for new
 * customers.
 */
@Component
@MigrationRevision(id = "0007", revises = "0006", message = "Give customers a slug")
class CustomerSlugs implements JavaMigration {

    private final Slugs slugs;

    CustomerSlugs(Slugs slugs) {
        this.slugs = slugs;
    }

    @Override
    public void upgrade(Operations op) {
        op.execute("ALTER TABLE customers ADD COLUMN slug text");
        JdbcClient jdbc = op.jdbc();
        List<Customer> customers = jdbc.sql("SELECT id, name FROM customers ORDER BY id").query(Customer.class).list();
        for (Customer customer : customers) {
            jdbc.sql("UPDATE customers SET slug = :slug WHERE id = :id")
                .param("slug", this.slugs.slug(customer.name(), customer.id()))
                .param("id", customer.id())
                .update();
        }
        op.execute("""
                ALTER TABLE customers
                    ALTER COLUMN slug SET NOT NULL,
                    ADD CONSTRAINT customers_slug_key UNIQUE (slug)
                """);
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("ALTER TABLE customers DROP COLUMN slug");
    }

    // the columns as they are at this revision; the service's own record may change later
    private record Customer(long id, String name) {
    }

}
