package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.boot.autoconfigure.jpa.JpaSchemaAutoConfiguration;
import dev.migrate.boot.jpa.JpaSchemaFactory;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.DesiredSchemaFactory;
import org.hibernate.engine.spi.SessionImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** When {@code jpa} is known. */
class JpaConditionsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(JpaSchemaAutoConfiguration.class));

    @Test
    void withHibernateEntitiesAreRead() {
        this.runner.run((context) -> {
            assertThat(context).hasSingleBean(DesiredSchemaFactory.class).hasSingleBean(JpaSchemaFactory.class);
            assertThat(context.getBean(DesiredSchemaFactory.class).keyword()).isEqualTo("jpa");
        });
    }

    @Test
    void withoutOneOfItsPartsItIsSaidWhatIsMissing() {
        for (Class<?> missing : new Class<?>[] { SessionImplementor.class, HibernateProperties.class,
                LocalContainerEntityManagerFactoryBean.class }) {
            this.runner.withClassLoader(new FilteredClassLoader(missing)).run((context) -> {
                DesiredSchemaFactory factory = context.getBean(DesiredSchemaFactory.class);
                assertThat(factory.keyword()).isEqualTo("jpa");
                assertThatExceptionOfType(MigrateException.class).isThrownBy(factory::create)
                    .withMessageContainingAll("MIG-0501", "there is no Hibernate", "spring-boot-starter-data-jpa");
            });
        }
    }

    @Test
    void switchedOffThereIsNothing() {
        this.runner.withPropertyValues("migrate.enabled=false")
            .run((context) -> assertThat(context).doesNotHaveBean(DesiredSchemaFactory.class));
    }

    @Test
    void aServiceWithoutEntitiesIsTold() {
        this.runner.run((context) -> assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> context.getBean(JpaSchemaFactory.class).create().scripts())
            .withMessageContainingAll("MIG-0620", "the service has no entities"));
    }

}
