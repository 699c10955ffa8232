package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.boot.startup.MigrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Several migrators of a service's own; none of these contexts talks to a server. */
@ExtendWith(OutputCaptureExtension.class)
class UnchosenMigratorsTests {

    private static final String WORDS = "beans of type Migrator";

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
        .withBean("orders", Migrator.class, UnchosenMigratorsTests::migrator);

    private final ApplicationContextRunner two = this.contexts.withBean("billing", Migrator.class,
            UnchosenMigratorsTests::migrator);

    @ParameterizedTest
    @ValueSource(strings = { "runner", "initializer", "verify" })
    void noneIsLookedAfterAndTheStartSaysSo(String mode, CapturedOutput output) {
        this.two.withPropertyValues("migrate.startup.mode=" + mode)
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationState.class));
        assertThat(output).contains("WARN")
            .containsOnlyOnce("There are 2 beans of type Migrator, none of them primary: [billing, orders];"
                    + " none is run, verified or waited for by the gate; mark one with @Primary");
    }

    @Test
    void withModeNoneNothingIsMissed(CapturedOutput output) {
        this.two.withPropertyValues("migrate.startup.mode=none").run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).doesNotContain(WORDS);
    }

    @Test
    void aPrimaryOneIsChosen(CapturedOutput output) {
        this.contexts
            .withBean("billing", Migrator.class, UnchosenMigratorsTests::migrator,
                    (definition) -> definition.setPrimary(true))
            .run((context) -> assertThat(context).hasSingleBean(MigrationState.class));
        assertThat(output).doesNotContain(WORDS);
    }

    @Test
    void theOnlyOneIsChosen(CapturedOutput output) {
        this.contexts.run((context) -> assertThat(context).hasSingleBean(MigrationState.class));
        assertThat(output).doesNotContain(WORDS);
    }

    private static Migrator migrator() {
        return Migrator.builder(new SimpleDriverDataSource()).build();
    }

}
