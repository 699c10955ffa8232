package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A setting that would have no effect is refused at the start. */
class StatedSettingsTests {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class, DataSourceAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none", "spring.datasource.url=jdbc:postgresql://localhost:1/own",
                "migrate.locations=classpath:db/none-needed");

    @ParameterizedTest
    @CsvSource({ "migrate.lock-timeot, migrate.lock-timeout", "migrate.location, migrate.locations",
            "migrate.lockTimeot, migrate.lock-timeout", "migrate.location[0], migrate.locations",
            "migrate.startup.mod, migrate.startup.mode", "migrate.web.gate.enable, migrate.web.gate.enabled",
            "migrate.instances.billing.locaton, migrate.instances.billing.locations",
            "migrate.instances.bil-ling.lock_timeot, migrate.instances.bil-ling.lock-timeout",
            "migrate.instances.billing.datasorce, migrate.instances.billing.datasource",
            "migrate.lock-retry.max-duraton, migrate.lock-retry.max-duration",
            "migrate.endpoint.drift.enable, migrate.endpoint.drift.enabled",
            "migrate.lock-timeout.max, migrate.lock-timeout", "migrate.locations.first, migrate.locations",
            "migrate.wholly.different, " })
    void aNameThatDoesNotExistIsRefusedWithTheNearestOne(String property, String near) {
        refused(property + "=x", (diagnostic) -> {
            assertThat(diagnostic.message()).contains("does not exist");
            assertThat(diagnostic.hint()).isEqualTo((near != null) ? "Did you mean \"" + near + "\"?" : null);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "migrate.locations", "migrate.packages", "migrate.target", "migrate.url", "migrate.user",
            "migrate.schema", "migrate.role", "migrate.version-table", "migrate.lock-timeout", "migrate.on-ahead",
            "migrate.autogenerate.include", "migrate.scratch.url", "migrate.desired-schema", "migrate.revision-ids",
            "migrate.instances.b.locations", "migrate.instances.b.target", "migrate.instances.b.schema" })
    void anEmptyValueIsNotAnAbsentOne(String property) {
        refused(property + "=${NOWHERE_SET:}",
                (diagnostic) -> assertThat(diagnostic.message()).isEqualTo("property \"" + property + "\" is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "migrate.lock-timeout", "migrate.statement-timeout", "migrate.lock-retry.max-duration",
            "migrate.run-lock.max-wait", "migrate.startup.verify-timeout", "migrate.web.gate.retry-after",
            "migrate.instances.b.lock-timeout", "migrate.instances.b.run-lock.max-wait" })
    void aDurationWithoutAUnitIsNotTakenForMilliseconds(String property) {
        refused(property + "=${NOWHERE_SET:5000}", (diagnostic) -> {
            assertThat(diagnostic.message())
                .isEqualTo("property \"" + property + "\" has the value \"5000\" without a unit");
            assertThat(diagnostic.hint()).isEqualTo("Write \"5000s\" for seconds, or \"5000ms\" for milliseconds.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "5s", "PT5S" })
    void aDurationThatIsClearIsTaken(String duration) {
        this.contexts.withPropertyValues("migrate.statement-timeout=" + duration)
            .run((context) -> assertThat(new StatedSettings(context.getEnvironment()).withoutUnit(Set.of())).isEmpty());
    }

    @Test
    void theEnvironmentCountsForValuesButNotForNames() {
        this.contexts.withInitializer((context) -> {
            context.getEnvironment()
                .getPropertySources()
                .replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("MIGRATE_TEST_URL", "anything", "MIGRATE_TARGET", "")));
        })
            .run((context) -> assertThat(cause(context.getStartupFailure()).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("property \"migrate.target\" is empty"));
    }

    @Test
    void aPlaceholderMayBeEmptyAndHaveAnyName() {
        this.contexts
            .withPropertyValues("migrate.placeholders.a.b=", "migrate.placeholders[C D]=x",
                    "migrate.locations[1]=file:x", "migrate.instances.b.placeholders.x=",
                    "migrate.instances.b.url=jdbc:postgresql://localhost:1/b", "migrate.instances.b.user=me",
                    "migrate.instances.b.password=", "migrate.revision-ids=hash")
            .run((context) -> assertThat(new StatedSettings(context.getEnvironment()).unknown()).isEmpty());
    }

    @Test
    void thePlaceOfAWrongNameIsTold() {
        this.contexts
            .withInitializer((context) -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("mine", Map.of("migrate.shema", "x"))))
            .run((context) -> assertThat(cause(context.getStartupFailure()).diagnostic().detail())
                .isEqualTo("It is set in \"migrate.shema\" from property source \"mine\"."));
    }

    private void refused(String property, Consumer<Diagnostic> check) {
        this.contexts.withPropertyValues("migrate.instances.b.datasource=dataSource", property)
            .run((context) -> assertThat(cause(context.getStartupFailure()).diagnostics()).singleElement()
                .satisfies((diagnostic) -> assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.BAD_SETTING))
                .satisfies(check));
    }

    private static MigrateException cause(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof MigrateException)) {
            cause = cause.getCause();
        }
        return (MigrateException) Objects.requireNonNull(cause);
    }

}
