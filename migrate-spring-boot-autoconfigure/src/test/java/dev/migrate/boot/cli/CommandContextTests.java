package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CommandContextTests {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));

    @Test
    void aDataSourceWithoutUrlIsKnown() {
        this.contexts.run((
                context) -> assertThat(CommandContext.isWithoutUrl(Objects.requireNonNull(context.getStartupFailure())))
                    .isTrue());
    }

    @Test
    void anotherFailureIsNot() {
        this.contexts
            .withPropertyValues("spring.datasource.url=jdbc:postgresql://h/d",
                    "spring.datasource.driver-class-name=no.Such")
            .run((context) -> assertThat(
                    CommandContext.isWithoutUrl(Objects.requireNonNull(context.getStartupFailure())))
                .isFalse());
        assertThat(CommandContext.isWithoutUrl(new DataSourceBeanCreationException())).isFalse();
    }

    /** Has the name of Boot's own. */
    private static final class DataSourceBeanCreationException extends BeanCreationException {

        DataSourceBeanCreationException() {
            super("of the service");
        }

    }

}
