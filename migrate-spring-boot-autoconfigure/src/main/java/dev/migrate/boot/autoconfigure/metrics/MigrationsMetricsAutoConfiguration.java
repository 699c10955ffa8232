package dev.migrate.boot.autoconfigure.metrics;

import dev.migrate.boot.actuate.DriftChecks;
import dev.migrate.boot.actuate.MigrationGauges;
import dev.migrate.boot.actuate.MigrationTimers;
import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.boot.observation.MigrationObservations;
import dev.migrate.boot.startup.MigratedDatabases;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Adds the meters {@code migrate.*} where the service has a meter registry. */
@AutoConfiguration(after = MigrateAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics"
                + ".autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, MigratedDatabases.class })
public final class MigrationsMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(MigrationGauges.class)
    MigrationGauges migrationGauges(MigratedDatabases databases, DriftChecks checks) {
        return new MigrationGauges(databases, checks);
    }

    /** The timers measure the same with fewer tags; spans are made all the same. */
    @Bean
    static MeterFilter migrateObservationsFilter() {
        return MeterFilter.denyNameStartsWith(MigrationObservations.RUN);
    }

    /** Hears the migrators too, so it may need nothing that needs a database. */
    @Bean
    @ConditionalOnMissingBean(MigrationTimers.class)
    MigrationTimers migrationTimers() {
        return new MigrationTimers();
    }

}
