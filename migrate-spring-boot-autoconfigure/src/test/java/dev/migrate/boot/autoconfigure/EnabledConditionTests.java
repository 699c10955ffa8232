package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.boot.autoconfigure.jpa.JpaSchemaAutoConfiguration;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.schema.DesiredSchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What {@code migrate.enabled} may be. */
class EnabledConditionTests {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class, JpaSchemaAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none", "migrate.url=jdbc:postgresql://localhost:1/x");

    @ParameterizedTest
    @ValueSource(strings = { "true", "TRUE", "yes", "on", "1" })
    void everySpellingOfYesMigrates(String value) {
        this.contexts.withPropertyValues("migrate.enabled=" + value)
            .run((context) -> assertThat(context).hasSingleBean(Migrator.class)
                .hasSingleBean(DesiredSchemaFactory.class));
    }

    @ParameterizedTest
    @ValueSource(strings = { "false", "False", "no", "off", "0" })
    void everySpellingOfNoDoesNot(String value) {
        this.contexts.withPropertyValues("migrate.enabled=" + value)
            .run((context) -> assertThat(context).hasNotFailed()
                .doesNotHaveBean(Migrator.class)
                .doesNotHaveBean(DesiredSchemaFactory.class));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "maybe", "2" })
    void anythingElseIsRefused(String value) {
        this.contexts.withPropertyValues("migrate.enabled=" + value)
            .run((context) -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOfSatisfying(MigrateException.class, (ex) -> {
                    assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING);
                    assertThat(ex.diagnostic().message()).contains("migrate.enabled", "\"" + value + "\"");
                }));
    }

    @Test
    void withoutItTheServiceMigrates() {
        this.contexts.run((context) -> assertThat(context).hasSingleBean(Migrator.class));
    }

}
