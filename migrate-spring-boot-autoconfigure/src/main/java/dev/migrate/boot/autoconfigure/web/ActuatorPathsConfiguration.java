package dev.migrate.boot.autoconfigure.web;

import dev.migrate.boot.web.ActuatorPaths;
import dev.migrate.boot.web.ActuatorPaths.Port;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Keeps actuator's health and migrations endpoints open, where there is an actuator. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ PathMappedEndpoints.class, ManagementPortType.class })
class ActuatorPathsConfiguration {

    private static Port port(Environment environment) {
        return (ManagementPortType.get(environment) == ManagementPortType.SAME) ? Port.SHARED : Port.SEPARATE;
    }

    /** Under Spring MVC, endpoints are below the dispatcher servlet's path. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DispatcherServletPath.class)
    static class MvcConfiguration {

        @Bean
        ActuatorPaths migrationGateOpenPaths(ObjectProvider<PathMappedEndpoints> endpoints,
                ObjectProvider<DispatcherServletPath> servlet, Environment environment) {
            return new ActuatorPaths(endpoints::getIfAvailable, () -> {
                DispatcherServletPath path = servlet.getIfAvailable();
                return (path != null) ? path.getPrefix() : "";
            }, port(environment));
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath")
    static class OtherConfiguration {

        @Bean
        ActuatorPaths migrationGateOpenPaths(ObjectProvider<PathMappedEndpoints> endpoints, Environment environment) {
            return new ActuatorPaths(endpoints::getIfAvailable, () -> "", port(environment));
        }

    }

}
