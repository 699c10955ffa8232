package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.autoconfigure.web.MigrationGateAutoConfiguration;
import dev.migrate.boot.web.ActuatorPaths;
import dev.migrate.boot.web.MigrationGate;
import dev.migrate.boot.web.ReactiveGate;
import dev.migrate.boot.web.ServletGate;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webflux.filter.OrderedWebFilter;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.servlet.DispatcherServlet;

class GateConditionsTests {

    private final WebApplicationContextRunner servlet = configured(new WebApplicationContextRunner());

    private final ReactiveWebApplicationContextRunner reactive = configured(new ReactiveWebApplicationContextRunner());

    private static <T extends AbstractApplicationContextRunner<T, ?, ?>> T configured(T runner) {
        return runner
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class,
                    MigrationGateAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/x");
    }

    @Test
    void aServletServiceHasAFilterBeforeAllOthers() {
        this.servlet.run((context) -> {
            assertThat(context).hasSingleBean(MigrationGate.class).doesNotHaveBean(ReactiveGate.class);
            FilterRegistrationBean<?> registration = context.getBean(FilterRegistrationBean.class);
            assertThat(registration.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE);
            assertThat(registration.isAsyncSupported()).isTrue();
            Filter filter = registration.getFilter();
            assertThat(filter).isInstanceOf(ServletGate.class);
        });
    }

    @Test
    void aReactiveServiceHasAFilterBeforeAllOthers() {
        this.reactive.run((context) -> {
            assertThat(context).hasSingleBean(MigrationGate.class).doesNotHaveBean(FilterRegistrationBean.class);
            assertThat(context.getBean(ReactiveGate.class).getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE);
        });
    }

    @Test
    void aServiceWithoutWebHasNone() {
        configured(new ApplicationContextRunner())
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationGate.class));
    }

    @ParameterizedTest
    @ValueSource(strings = { "false", "no", "off" })
    void itCanBeSwitchedOff(String value) {
        this.servlet.withPropertyValues("migrate.web.gate.enabled=" + value)
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationGate.class));
    }

    @Test
    void noOtherWordSwitchesItOff() {
        this.servlet.withPropertyValues("migrate.web.gate.enabled=yes")
            .run((context) -> assertThat(context).hasSingleBean(MigrationGate.class));
        this.servlet.withPropertyValues("migrate.web.gate.enabled=maybe")
            .run((context) -> assertThat(context).hasFailed());
    }

    @Test
    void modesThatFinishBeforeThePortIsOpenNeedNone() {
        this.servlet.withPropertyValues("migrate.startup.mode=none")
            .run((context) -> assertThat(context).doesNotHaveBean(MigrationGate.class));
    }

    @Test
    void aServiceThatMigratesNothingHasNone() {
        this.servlet.withPropertyValues("migrate.enabled=false")
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationGate.class));
    }

    @Test
    void withoutActuatorNothingStaysOpen() {
        this.servlet.withClassLoader(new FilteredClassLoader(PathMappedEndpoints.class))
            .run((context) -> assertThat(context).hasSingleBean(MigrationGate.class)
                .doesNotHaveBean(ActuatorPaths.class));
    }

    @Test
    void aServletServiceNeedsNoSpringMvc() {
        this.servlet.withClassLoader(new FilteredClassLoader(DispatcherServletPath.class, DispatcherServlet.class))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(ActuatorPaths.class)
                .hasSingleBean(FilterRegistrationBean.class));
    }

    @Test
    void aServletServiceNeedsNoWebFlux() {
        this.servlet.withClassLoader(new FilteredClassLoader(OrderedWebFilter.class, DispatcherHandler.class))
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(FilterRegistrationBean.class));
    }

    @Test
    void aReactiveServiceNeedsNoServlets() {
        this.reactive.withClassLoader(new FilteredClassLoader("jakarta.servlet"))
            .run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ReactiveGate.class));
    }

}
