package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.ConnectionChoice.Direct;
import dev.migrate.boot.cli.ConnectionChoice.Pooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ConnectionChoiceTests {

    private final MockEnvironment environment = new MockEnvironment()
        .withProperty("spring.datasource.url", "jdbc:postgresql://localhost/shop")
        .withProperty("spring.datasource.username", "app");

    @Test
    void aPoolThatIsOnlyLargeOrPatientIsNotMade() {
        this.environment.withProperty("spring.datasource.hikari.maximum-pool-size", "10")
            .withProperty("spring.datasource.hikari.connectionTimeout", "5000")
            .withProperty("spring.datasource.driver-class-name", "org.postgresql.Driver");
        assertThat(ConnectionChoice.of(this.environment)).isEqualTo(Direct.class);
    }

    @Test
    void aServiceWithoutDatabaseNeedsNoPool() {
        assertThat(ConnectionChoice.of(new MockEnvironment())).isEqualTo(Direct.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "spring.datasource.hikari.schema", "spring.datasource.hikari.connection-init-sql",
            "spring.datasource.hikari.data-source-properties.currentSchema", "spring.datasource.jndi-name",
            "spring.datasource.type", "spring.datasource.tomcat.init-sql" })
    void aPoolThatMakesItsConnectionsDifferentIsKept(String property) {
        this.environment.withProperty(property, "billing");
        assertThat(ConnectionChoice.of(this.environment)).isEqualTo(Pooled.class);
    }

}
