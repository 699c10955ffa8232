package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is refused of {@code migrate.instances}; none of these talks to a server. */
class InstanceConditionsTests {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none");

    private final ApplicationContextRunner contexts = this.bare
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/x");

    @Test
    void withoutAnyThereIsThePrimaryOne() {
        this.contexts.run((context) -> assertThat(context.getBean(InstanceMigrators.class).names()).isEmpty());
    }

    @Test
    void eachHasItsSettingsAndElseThePrimaryOnes() {
        this.contexts
            .withPropertyValues("migrate.target=head", "migrate.instances.billing.url=jdbc:postgresql://localhost:1/b",
                    "migrate.instances.audit.url=jdbc:postgresql://localhost:1/a",
                    "migrate.instances.audit.target=0007")
            .withBean(MigratorCustomizer.class, () -> (builder) -> builder.targets(List.of("0001")))
            .run((context) -> {
                InstanceMigrators instances = context.getBean(InstanceMigrators.class);
                assertThat(instances.names()).containsExactlyInAnyOrder("audit", "billing");
                assertThat(instances.migrator("audit").targets()).containsExactly("0007");
                assertThat(instances.migrator("billing").targets()).containsExactly("head");
                assertThat(context.getBean(Migrator.class).targets()).containsExactly("0001");
            });
    }

    @Test
    void theyNeedAPrimaryOne() {
        this.bare.withPropertyValues("migrate.instances.billing.url=jdbc:postgresql://localhost:1/b")
            .run((context) -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOfSatisfying(MigrateException.class, (ex) -> {
                    assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_DATA_SOURCE);
                    assertThat(ex.diagnostic().message()).contains("no primary database");
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "datasource=other | migrate.instances.billing.datasource | names no DataSource bean: \"other\"",
            "datasource=dataSource | migrate.instances.billing.version-table | name the same table",
            "url=jdbc:postgresql://localhost:1/x?ssl=true | migrate.instances.billing.version-table | same table",
            "user=me | migrate.instances.billing.url | needs one of",
            "url=postgresql://secret | migrate.instances.billing.url | is not a JDBC URL" })
    void whatCannotBeIsRefusedByItsName(String setting, String property, String words) {
        this.contexts.withPropertyValues("migrate.instances.billing." + setting)
            .run((context) -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOfSatisfying(MigrateException.class, (ex) -> {
                    assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING);
                    assertThat(ex.diagnostic().message()).contains(property, words).doesNotContain("secret");
                }));
    }

    @ParameterizedTest
    @CsvSource({ "primary, is not a valid name", "a/b, is not a valid name" })
    void aNameThatNoPathTakesIsRefused(String name, String words) {
        this.contexts.withPropertyValues("migrate.instances[" + name + "].url=jdbc:postgresql://localhost:1/b")
            .run((context) -> assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(words));
    }

    @ParameterizedTest
    @CsvSource({ "billing-db, \"billing-db\" and \"billingdb\"", "billingDb, \"billingDb\" and \"billingdb\"" })
    void aNameThatTheEnvironmentCannotSpellIsRefused(String name, String both) {
        environment("MIGRATE_INSTANCES_BILLINGDB_USER", "MIGRATE_INSTANCES_BILLINGDB_PASSWORD")
            .withPropertyValues("migrate.instances." + name + ".url=jdbc:postgresql://localhost:1/b")
            .run((context) -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOfSatisfying(MigrateException.class,
                        (ex) -> assertThat(ex.diagnostics()).singleElement().satisfies((found) -> {
                            assertThat(found.code()).isEqualTo(DiagnosticCode.BAD_SETTING);
                            assertThat(found.message()).contains(both);
                            assertThat(found.hint()).contains("lower-case letters and digits, \"billingdb\"");
                        })));
    }

    @Test
    void aPlainNameHasItsPasswordFromTheEnvironment() {
        environment("MIGRATE_INSTANCES_BILLING_USER", "MIGRATE_INSTANCES_BILLING_PASSWORD")
            .withPropertyValues("migrate.instances.billing.url=jdbc:postgresql://localhost:1/b")
            .run((context) -> assertThat(context).hasNotFailed()
                .getBean(MigrateProperties.class)
                .satisfies((properties) -> assertThat(properties.instance("billing").password()).isEqualTo("x")));
    }

    private ApplicationContextRunner environment(String... variables) {
        Map<String, Object> values = Arrays.stream(variables).collect(Collectors.toMap((name) -> name, (name) -> "x"));
        return this.contexts.withInitializer((context) -> context.getEnvironment()
            .getPropertySources()
            .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", values)));
    }

    @Test
    void twoInstancesOnOneTableAreRefused() {
        this.contexts
            .withPropertyValues("migrate.instances.a.url=jdbc:postgresql://localhost:1/b",
                    "migrate.instances.b.url=jdbc:postgresql://localhost:1/b", "migrate.instances.b.version-table=own")
            .run((context) -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOfSatisfying(MigrateException.class,
                        (ex) -> assertThat(ex.diagnostics()).singleElement()
                            .satisfies((found) -> assertThat(found.message())
                                .contains("migrate.instances.a.history-table", "migrate.instances.b.history-table"))));
    }

    @Test
    void aSchemaOfItsOwnIsEnoughForTheSameDatabase() {
        this.contexts
            .withPropertyValues("migrate.instances.billing.datasource=dataSource",
                    "migrate.instances.billing.schema=billing")
            .run((context) -> assertThat(context).hasNotFailed());
    }

}
