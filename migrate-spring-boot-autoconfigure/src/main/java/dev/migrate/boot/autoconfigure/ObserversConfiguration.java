package dev.migrate.boot.autoconfigure;

import dev.migrate.boot.event.MigrationEvents;
import dev.migrate.boot.observation.DefaultMigrationObservationConvention;
import dev.migrate.boot.observation.LogContext;
import dev.migrate.boot.observation.MigrationObservationConvention;
import dev.migrate.boot.observation.MigrationObservations;
import dev.migrate.boot.observation.StartupSteps;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The listeners of runs, made when one begins. None of these may need a bean that needs
 * the database.
 */
@Configuration(proxyBeanMethods = false)
@Lazy
class ObserversConfiguration {

    /** Without a registry nothing is observed. */
    @Bean
    MigrationObservations migrationObservations(ObjectProvider<ObservationRegistry> registry,
            ObjectProvider<MigrationObservationConvention> convention) {
        return new MigrationObservations(() -> registry.getIfUnique(() -> ObservationRegistry.NOOP),
                () -> convention.getIfUnique(DefaultMigrationObservationConvention::new));
    }

    @Bean
    StartupSteps migrationStartupSteps(ConfigurableApplicationContext context) {
        return new StartupSteps(context.getApplicationStartup());
    }

    @Bean
    MigrationEvents migrationEvents(ConfigurableApplicationContext context) {
        return new MigrationEvents(context);
    }

    @Bean
    @ConditionalOnClass(name = "org.slf4j.MDC")
    LogContext migrationLogContext() {
        return new LogContext();
    }

}
