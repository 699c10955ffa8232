package dev.migrate.boot.autoconfigure;

import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.MigratorBuilder;
import dev.migrate.boot.startup.MigrationInitializer;
import dev.migrate.boot.startup.MigrationRunner;
import dev.migrate.boot.startup.MigrationState;
import dev.migrate.boot.startup.StartupCheck;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.Lifecycle;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Every condition; none of these contexts talks to a server. */
class MigrateAutoConfigurationTests {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none");

    private final ApplicationContextRunner contexts = this.bare
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/x",
                "spring.datasource.type=" + SimpleDriverDataSource.class.getName());

    @Test
    void migratesTheOnlyDataSource() {
        this.contexts.run((context) -> assertThat(context).hasSingleBean(Migrator.class)
            .hasSingleBean(MigrationState.class)
            .hasNotFailed());
    }

    @Test
    void backsOffWithoutADataSource() {
        this.bare.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrator.class));
    }

    @Test
    void backsOffWithoutSpringJdbc() {
        this.contexts.withClassLoader(new FilteredClassLoader(JdbcClient.class))
            .run((context) -> assertThat(context).doesNotHaveBean(MigrateAutoConfiguration.class));
    }

    @Test
    void backsOffWithoutTheEngine() {
        this.contexts.withClassLoader(new FilteredClassLoader(Migrator.class))
            .run((context) -> assertThat(context).doesNotHaveBean(MigrateAutoConfiguration.class));
    }

    @Test
    void canBeSwitchedOff() {
        this.contexts.withPropertyValues("migrate.enabled=false")
            .run((context) -> assertThat(context).doesNotHaveBean(Migrator.class)
                .doesNotHaveBean(MigrationState.class));
    }

    @Test
    void startsAMigratorOfTheServicesOwn() {
        this.bare.withPropertyValues("migrate.startup.mode=runner")
            .withUserConfiguration(OwnMigrator.class)
            .run((context) -> assertThat(context).hasSingleBean(Migrator.class)
                .hasBean("own")
                .hasSingleBean(MigrationRunner.class));
    }

    @Test
    void startsNothingWhereSeveralMigratorsAreEqual() {
        this.bare.withUserConfiguration(OwnMigrator.class, OtherMigrator.class)
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationState.class));
    }

    @ParameterizedTest
    @CsvSource({ "runner, 1, 0, 1", "RUNNER, 1, 0, 1", "initializer, 0, 1, 0", "verify, 0, 0, 1", "none, 0, 0, 1" })
    void theModeDecidesWhatRuns(String mode, int runners, int initializers, int checks) {
        this.contexts.withUserConfiguration(NoLifecycle.class)
            .withInitializer((context) -> context.addBeanFactoryPostProcessor((beans) -> {
                if (beans.containsBeanDefinition("migrationInitializer")) {
                    beans.getBeanDefinition("migrationInitializer").setLazyInit(true);
                }
            }))
            .withPropertyValues("migrate.startup.mode=" + mode)
            .run((context) -> {
                assertThat(context.getBeanNamesForType(MigrationRunner.class, false, false)).hasSize(runners);
                assertThat(context.getBeanNamesForType(MigrationInitializer.class, false, false)).hasSize(initializers);
                assertThat(context.getBeanNamesForType(StartupCheck.class, false, false)).hasSize(checks);
            });
    }

    @Test
    void theGateIsOpenWhereNobodyCallsRunners() {
        this.contexts.withPropertyValues("migrate.startup.mode=runner")
            .run((context) -> assertThat(context.getBean(MigrationState.class).isStarting()).isFalse());
    }

    @Test
    void customizersAreCalledInTheirOrder() {
        this.contexts.withUserConfiguration(Customizers.class)
            .run((context) -> assertThat(context.getBean(Customizers.class).called).containsExactly("first", "second"));
    }

    @Test
    void namesComeFromTheProperties() {
        this.contexts
            .withPropertyValues("migrate.naming.index={table}_{columns}_idx", "migrate.naming.foreign-key=fk_{columns}")
            .withBean(Named.class)
            .run((context) -> assertThat(context.getBean(Migrator.class).upgradeScript("base:heads")).contains(
                    "CREATE INDEX orders_note_idx ON orders (note)", "CONSTRAINT fk_customer_id FOREIGN KEY",
                    "CONSTRAINT pk_orders PRIMARY KEY"));
    }

    @Test
    void targetsComeFromTheProperty() {
        this.contexts.withPropertyValues("migrate.target=billing@head,0003")
            .run((context) -> assertThat(context.getBean(Migrator.class).targets()).containsExactly("billing@head",
                    "0003"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "migrate.lock-timeout | 0ms", "migrate.lock-retry.max-duration | -1s",
                    "migrate.statement-timeout | -1s", "migrate.run-lock.max-wait | -1s",
                    "migrate.startup.verify-timeout | -1s", "migrate.web.gate.retry-after | 500ms",
                    "migrate.locations | db/migrations", "migrate.url | postgresql://localhost/x",
                    "migrate.history-table | migrate_version", "migrate.password | secret",
                    "migrate.naming.index | ix_{table}", "migrate.naming.primary-key | pk" })
    void aBadValueIsRefusedByItsName(String property, String value) {
        this.contexts.withPropertyValues(property + "=" + value)
            .run((context) -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOfSatisfying(MigrateException.class, (ex) -> {
                    assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING);
                    assertThat(ex.diagnostic().message()).contains(property).doesNotContain("secret");
                }));
    }

    @ParameterizedTest
    @CsvSource({ "migrate.startup.mode, later", "migrate.on-ahead, maybe", "migrate.lock-timeout, soon" })
    void aValueOfAnotherTypeIsRefusedByItsName(String property, String value) {
        this.contexts.withPropertyValues(property + "=" + value)
            .run((context) -> assertThat(context.getStartupFailure()).hasStackTraceContaining(property));
    }

    @Test
    void revisionsAreTakenIntoANativeImage() {
        RuntimeHints hints = new RuntimeHints();
        new MigrateRuntimeHints().registerHints(hints, getClass().getClassLoader());
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/0001_first.sql")).accepts(hints);
    }

    private static Migrator migrator() {
        return Migrator.builder(new SimpleDriverDataSource()).build();
    }

    /** A revision that leaves all names to the convention. */
    @MigrationRevision(id = "0001", message = "Orders")
    static class Named implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("orders", column("id", bigint()).primaryKey(),
                    column("customer_id", bigint()).references("customers", "id"), column("note", text()));
            op.createIndex("orders", "note");
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OwnMigrator {

        @Bean
        Migrator own() {
            return migrator();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class OtherMigrator {

        @Bean
        Migrator other() {
            return migrator();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        private final List<String> called = new ArrayList<>();

        @Bean
        @Order(2)
        MigratorCustomizer second() {
            return (builder) -> call("second", builder);
        }

        @Bean
        @Order(1)
        MigratorCustomizer first() {
            return (builder) -> call("first", builder);
        }

        private void call(String name, MigratorBuilder builder) {
            assertThat(builder).isNotNull();
            this.called.add(name);
        }

    }

    /** These contexts have no server to look at, so nothing is started. */
    @Configuration(proxyBeanMethods = false)
    static class NoLifecycle {

        @Bean
        LifecycleProcessor lifecycleProcessor() {
            return new DefaultLifecycleProcessor() {

                @Override
                protected Map<String, Lifecycle> getLifecycleBeans() {
                    return Map.of();
                }

            };
        }

    }

}
