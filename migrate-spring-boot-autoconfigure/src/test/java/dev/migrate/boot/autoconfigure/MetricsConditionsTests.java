package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.actuate.MigrationGauges;
import dev.migrate.boot.actuate.MigrationTimers;
import dev.migrate.boot.autoconfigure.metrics.MigrationsMetricsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MetricsConditionsTests {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class,
                MigrationsMetricsAutoConfiguration.class, DataSourceAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none", "spring.datasource.url=jdbc:postgresql://localhost:1/x");

    private final ApplicationContextRunner contexts = this.bare
        .withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
                SimpleMetricsExportAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class));

    @Test
    void metersAreRegistered() {
        this.contexts
            .run((context) -> assertThat(context.getBean(MeterRegistry.class).get("migrate.pending").gauge().value())
                .isNaN());
    }

    @Test
    void withoutARegistryThereAreNone() {
        this.bare.run((context) -> assertThat(context).hasNotFailed()
            .doesNotHaveBean(MigrationGauges.class)
            .doesNotHaveBean(MigrationTimers.class));
    }

    @Test
    void withoutMicrometerThereAreNone() {
        this.bare.withClassLoader(new FilteredClassLoader("io.micrometer"))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(MigrateProperties.class)
                .doesNotHaveBean(MigrationsMetricsAutoConfiguration.class));
    }

    @Test
    void withoutAMigratorThereAreNone() {
        this.contexts.withPropertyValues("migrate.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationGauges.class));
    }

    @Test
    void theServicesOwnTakeTheirPlace() {
        MigrationTimers own = new MigrationTimers();
        this.contexts.withBean("own", MigrationTimers.class, () -> own)
            .run((context) -> assertThat(context.getBean(MigrationTimers.class)).isSameAs(own));
    }

    @Test
    void theServicesOwnRegistryIsEnough() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        this.bare.withBean(MeterRegistry.class, () -> registry)
            .run((context) -> assertThat(context).hasSingleBean(MigrationTimers.class)
                .hasSingleBean(MigrationGauges.class));
    }

}
