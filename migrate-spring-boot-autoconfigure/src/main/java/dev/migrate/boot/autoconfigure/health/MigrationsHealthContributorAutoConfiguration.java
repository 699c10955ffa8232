package dev.migrate.boot.autoconfigure.health;

import dev.migrate.boot.actuate.MigrationsHealthIndicator;
import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.boot.startup.MigratedDatabase;
import dev.migrate.boot.startup.MigratedDatabases;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Adds {@code migrations} to the health of a service. */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnEnabledHealthIndicator("migrations")
@ConditionalOnBean(MigratedDatabases.class)
public final class MigrationsHealthContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "migrationsHealthIndicator")
    HealthContributor migrationsHealthIndicator(MigratedDatabases databases) {
        Map<String, MigrationsHealthIndicator> indicators = new LinkedHashMap<>();
        databases.all().forEach((database) -> indicators.put(database.name(), indicator(database)));
        return (indicators.size() == 1) ? indicators.values().iterator().next()
                : CompositeHealthContributor.fromMap(indicators);
    }

    private static MigrationsHealthIndicator indicator(MigratedDatabase database) {
        return new MigrationsHealthIndicator(database.migrator(), database.state(), database.rule());
    }

}
