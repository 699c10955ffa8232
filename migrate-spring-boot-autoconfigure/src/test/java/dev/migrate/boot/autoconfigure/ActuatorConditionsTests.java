package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.actuate.MigrationsEndpoint;
import dev.migrate.boot.actuate.MigrationsHealthIndicator;
import dev.migrate.boot.actuate.MigratorView;
import dev.migrate.boot.actuate.page.MigrationsPageExtension;
import dev.migrate.boot.autoconfigure.actuate.MigrationsEndpointAutoConfiguration;
import dev.migrate.boot.autoconfigure.health.MigrationsHealthContributorAutoConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class ActuatorConditionsTests {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class,
                MigrationsEndpointAutoConfiguration.class, MigrationsHealthContributorAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none");

    private final ApplicationContextRunner contexts = this.bare
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/x");

    private final ApplicationContextRunner exposed = this.contexts
        .withPropertyValues("management.endpoints.web.exposure.include=migrations");

    @Test
    void theEndpointExistsWhereItIsExposed() {
        this.exposed.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
    }

    @Test
    void theEndpointDoesNotExistWhereItIsNotExposed() {
        this.contexts.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void theEndpointDoesNotExistWhereAccessIsDenied() {
        this.exposed.withPropertyValues("management.endpoint.migrations.access=NONE")
            .run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void theEndpointNeedsAMigrator() {
        this.exposed.withPropertyValues("migrate.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void theEndpointGivesWayToTheServicesOwn() {
        MigrationsEndpoint own = new MigrationsEndpoint(Map::of);
        this.exposed.withBean("own", MigrationsEndpoint.class, () -> own)
            .run((context) -> assertThat(context.getBean(MigrationsEndpoint.class)).isSameAs(own));
    }

    @Test
    void anInstanceIsShownWhereAMigratorBeanHasItsName() {
        this.exposed.withPropertyValues("migrate.instances.migrator.url=jdbc:postgresql://localhost:1/b")
            .run((context) -> {
                Map<String, MigratorView> views = context.getBean(MigrationsEndpoint.class).views();
                assertThat(views).containsOnlyKeys("migrator", "primary");
                assertThat(views.get("migrator")).isNotSameAs(views.get("primary"));
            });
    }

    @Test
    void thePageNeedsAWebApplicationAndAnEndpoint() {
        this.exposed.run((context) -> assertThat(context).doesNotHaveBean(MigrationsPageExtension.class));
        WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(MigrateAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class))
            .withPropertyValues("management.endpoints.web.exposure.include=migrations", "migrate.startup.mode=none");
        web.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsPageExtension.class));
        web.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/x")
            .run((context) -> assertThat(context).hasSingleBean(MigrationsPageExtension.class));
    }

    @Test
    void withoutActuatorThereIsNoEndpoint() {
        this.exposed.withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(MigrateProperties.class)
                .doesNotHaveBean(MigrationsEndpointAutoConfiguration.class));
    }

    @Test
    void healthIsReported() {
        this.contexts.run((context) -> assertThat(context).hasSingleBean(MigrationsHealthIndicator.class)
            .hasBean("migrationsHealthIndicator"));
    }

    @Test
    void healthCanBeSwitchedOff() {
        this.contexts.withPropertyValues("management.health.migrations.enabled=false")
            .run((context) -> assertThat(context).doesNotHaveBean(MigrationsHealthIndicator.class));
    }

    @Test
    void healthNeedsAMigrator() {
        this.bare.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsHealthIndicator.class));
    }

    @Test
    void healthGivesWayToTheServicesOwn() {
        HealthIndicator own = () -> Health.up().build();
        this.contexts.withBean("migrationsHealthIndicator", HealthIndicator.class, () -> own)
            .run((context) -> assertThat(context).doesNotHaveBean(MigrationsHealthIndicator.class));
    }

    @Test
    void withoutTheHealthModuleThereIsNoIndicator() {
        this.contexts.withClassLoader(new FilteredClassLoader(ConditionalOnEnabledHealthIndicator.class))
            .run((context) -> assertThat(context).hasNotFailed()
                .doesNotHaveBean(MigrationsHealthContributorAutoConfiguration.class));
    }

}
