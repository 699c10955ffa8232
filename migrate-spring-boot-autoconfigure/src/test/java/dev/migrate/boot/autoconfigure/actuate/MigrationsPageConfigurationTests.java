package dev.migrate.boot.autoconfigure.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.actuate.page.ReactivePageHeaders;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.endpoint.web.PathMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** When the page's policy is sent, and to which paths. */
class MigrationsPageConfigurationTests {

    private static final String EXPOSED = "management.endpoints.web.exposure.include=migrations";

    private final WebApplicationContextRunner servlet = new WebApplicationContextRunner()
        .withUserConfiguration(MigrationsPageConfiguration.class, Settings.class);

    private final ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
        .withUserConfiguration(MigrationsPageConfiguration.class, Settings.class);

    @Test
    void aServletServiceHasAFilterForTheEndpointAlone() {
        this.servlet.withPropertyValues(EXPOSED).run((context) -> {
            assertThat(context).hasSingleBean(FilterRegistrationBean.class).doesNotHaveBean(ReactivePageHeaders.class);
            assertThat(patterns(context)).containsExactlyInAnyOrder("/actuator/migrations", "/actuator/migrations/*");
        });
    }

    @ParameterizedTest
    @CsvSource({ "/, schema, /ops/schema", "/app, schema, /app/ops/schema", "/, /schema, /ops/schema",
            "/app, /schema/, /app/ops/schema" })
    void thePathIsThatOfTheEndpoint(String servletPath, String mapping, String expected) {
        PathMapper mapper = (endpoint) -> mapping;
        this.servlet.withPropertyValues(EXPOSED, "management.endpoints.web.base-path=/ops")
            .withBean(PathMapper.class, () -> mapper)
            .withBean(DispatcherServletPath.class, () -> () -> servletPath)
            .run((context) -> assertThat(patterns(context)).containsExactlyInAnyOrder(expected, expected + "/*"));
    }

    @Test
    void aReactiveServiceHasAFilterOfItsOwn() {
        this.reactive.withPropertyValues(EXPOSED)
            .run((context) -> assertThat(context).hasSingleBean(ReactivePageHeaders.class)
                .doesNotHaveBean(FilterRegistrationBean.class));
    }

    @Test
    void withoutTheEndpointThereIsNoFilter() {
        this.servlet.run((context) -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
        this.reactive.run((context) -> assertThat(context).doesNotHaveBean(ReactivePageHeaders.class));
        this.servlet.withPropertyValues(EXPOSED, "management.endpoint.migrations.access=NONE")
            .run((context) -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
    }

    @Test
    void aServiceWithoutAWebServerHasNone() {
        new ApplicationContextRunner().withUserConfiguration(MigrationsPageConfiguration.class, Settings.class)
            .withPropertyValues(EXPOSED)
            .run((context) -> assertThat(context).hasNotFailed()
                .doesNotHaveBean(FilterRegistrationBean.class)
                .doesNotHaveBean(ReactivePageHeaders.class));
    }

    @Test
    void aServletServiceWithoutSpringMvcHasNone() {
        this.servlet.withPropertyValues(EXPOSED)
            .withClassLoader(new FilteredClassLoader(DispatcherServletPath.class))
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FilterRegistrationBean.class));
    }

    private static Collection<String> patterns(ApplicationContext context) {
        FilterRegistrationBean<?> registration = context.getBean(FilterRegistrationBean.class);
        return registration.getUrlPatterns();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WebEndpointProperties.class)
    static class Settings {

    }

}
