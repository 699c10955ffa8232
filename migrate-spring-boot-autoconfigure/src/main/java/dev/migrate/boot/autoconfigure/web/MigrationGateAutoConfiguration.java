package dev.migrate.boot.autoconfigure.web;

import dev.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.boot.autoconfigure.MigrateProperties;
import dev.migrate.boot.startup.MigratedDatabases;
import dev.migrate.boot.web.MigrationGate;
import dev.migrate.boot.web.OpenPaths;
import dev.migrate.boot.web.OpenPathsSource;
import dev.migrate.boot.web.ReactiveGate;
import dev.migrate.boot.web.ServletGate;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webflux.filter.OrderedWebFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Answers 503 while mode {@code runner} upgrades the database. */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBean(MigratedDatabases.class)
@Conditional(GateCondition.class)
@ConditionalOnProperty(name = "migrate.startup.mode", havingValue = "runner", matchIfMissing = true)
@Import(ActuatorPathsConfiguration.class)
public final class MigrationGateAutoConfiguration {

    /** Made before every other bean: it may ask for nothing that needs the database. */
    @Bean
    MigrationGate migrationGate(MigratedDatabases databases, MigrateProperties properties,
            ObjectProvider<OpenPathsSource> paths) {
        OpenPathsSource open = () -> paths.getIfAvailable(() -> OpenPaths::none).openPaths();
        return new MigrationGate(databases::isStarting, open, properties.web().gate().retryAfter());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class ServletConfiguration {

        @Bean
        FilterRegistrationBean<ServletGate> migrationServletGate(MigrationGate gate) {
            FilterRegistrationBean<ServletGate> registration = new FilterRegistrationBean<>(new ServletGate(gate));
            registration.setName("migrationGate");
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            registration.setAsyncSupported(true);
            registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
            return registration;
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    @ConditionalOnClass({ OrderedWebFilter.class, WebServerApplicationContext.class })
    static class ReactiveConfiguration {

        @Bean
        ReactiveGate migrationReactiveGate(MigrationGate gate) {
            return new ReactiveGate(gate);
        }

    }

}
