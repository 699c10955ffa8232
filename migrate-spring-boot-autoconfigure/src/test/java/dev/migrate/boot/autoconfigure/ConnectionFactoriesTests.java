package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactories;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * What Boot finds of us where it makes connection details; none of it needs an engine.
 */
class ConnectionFactoriesTests {

    private final ConnectionDetailsFactories factories = new ConnectionDetailsFactories(null);

    @Test
    void whatComposeSaysOfPostgresIsTakenOver() {
        ConnectionDetails adapted = this.factories
            .getConnectionDetails(new Jdbc("jdbc:postgresql://localhost:5/x"), false)
            .get(MigrateConnectionDetails.class);
        assertThat(adapted).isInstanceOfSatisfying(MigrateConnectionDetails.class, (details) -> {
            assertThat(details.getJdbcUrl()).isEqualTo("jdbc:postgresql://localhost:5/x");
            assertThat(details.getUsername()).isEqualTo("me");
            assertThat(details.getPassword()).isEqualTo("secret");
            assertThat(details.getDriverClassName()).isEqualTo("org.postgresql.Driver");
        });
    }

    @Test
    void whatItSaysOfOthersIsNot() {
        assertThat(this.factories.getConnectionDetails(new Jdbc("jdbc:mysql://localhost:5/x"), false)).isEmpty();
    }

    @Test
    void containersAreKnown() {
        List<String> found = Objects.requireNonNull(SpringFactoriesLoader.forDefaultResourceLocation()
            .load(ConnectionDetailsFactory.class, (type, name, ex) -> {
                // those of others, whose libraries are missing here
            })).stream().map((factory) -> factory.getClass().getName()).toList();
        assertThat(found).contains("dev.migrate.boot.testcontainers.MigrateContainerConnectionDetailsFactory");
    }

    private record Jdbc(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "me";
        }

        @Override
        public String getPassword() {
            return "secret";
        }

        @Override
        public String getJdbcUrl() {
            return this.url;
        }

    }

}
