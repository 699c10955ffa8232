package dev.migrate.sample.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts an embedded server where no {@code spring.datasource.url} is given, and hands
 * its address to Boot's pool.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedServerConfiguration.NoDatabaseCondition.class)
@EnableConfigurationProperties(SampleDatabaseProperties.class)
class EmbeddedServerConfiguration {

    @Bean
    EmbeddedServer embeddedServer(SampleDatabaseProperties properties) {
        return EmbeddedServer.start(properties);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedServer server) {
        return new EmbeddedConnectionDetails(server.url());
    }

    private record EmbeddedConnectionDetails(String url) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return this.url;
        }

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }

    }

    static class NoDatabaseCondition extends NoneNestedConditions {

        NoDatabaseCondition() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class HasUrl {

        }

    }

}
