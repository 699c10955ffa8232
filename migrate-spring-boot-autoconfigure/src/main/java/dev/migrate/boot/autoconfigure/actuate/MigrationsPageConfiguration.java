package dev.migrate.boot.autoconfigure.actuate;

import dev.migrate.boot.actuate.MigrationsEndpoint;
import dev.migrate.boot.actuate.page.ReactivePageHeaders;
import dev.migrate.boot.actuate.page.ServletPageHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.PathMapper;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Sends the page's policy with each answer of the endpoint. In the context that has
 * actuator's web server: filters of the service's own are not asked on another port.
 */
@ManagementContextConfiguration(proxyBeanMethods = false)
@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
class MigrationsPageConfiguration {

    /** Known before any endpoint is made, as filters are. */
    private static String path(WebEndpointProperties properties, ObjectProvider<PathMapper> mappers) {
        String root = PathMapper.getRootPath(mappers.orderedStream().toList(), EndpointId.of("migrations"));
        return new EndpointMapping(properties.getBasePath()).createSubPath(root);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(DispatcherServletPath.class)
    static class ServletConfiguration {

        @Bean
        FilterRegistrationBean<ServletPageHeaders> migrationsServletPageHeaders(WebEndpointProperties properties,
                ObjectProvider<PathMapper> mappers, ObjectProvider<DispatcherServletPath> servlet) {
            DispatcherServletPath below = servlet.getIfAvailable();
            String path = ((below != null) ? below.getPrefix() : "") + path(properties, mappers);
            FilterRegistrationBean<ServletPageHeaders> registration = new FilterRegistrationBean<>(
                    new ServletPageHeaders());
            registration.setName("migrationsPageHeaders");
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            registration.setAsyncSupported(true);
            registration.addUrlPatterns(path, path + "/*");
            return registration;
        }

    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class ReactiveConfiguration {

        @Bean
        ReactivePageHeaders migrationsReactivePageHeaders(WebEndpointProperties properties,
                ObjectProvider<PathMapper> mappers) {
            return new ReactivePageHeaders(path(properties, mappers));
        }

    }

}
