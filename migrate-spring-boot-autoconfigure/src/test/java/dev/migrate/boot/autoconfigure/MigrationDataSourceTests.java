package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.Migrator;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Which database is migrated, seen by where the tables are. */
@PostgresTest
class MigrationDataSourceTests {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none");

    @Test
    void aMarkedDataSourceComesFirst(TestDatabase database) {
        this.bare.withUserConfiguration(Marked.class)
            .withBean(TestDatabase.class, () -> database)
            .withPropertyValues("migrate.url=jdbc:postgresql://localhost:1/x")
            .run((context) -> isMigrated(context.getBean(Migrator.class), database));
    }

    @Test
    void aUrlComesBeforeTheServicesOwn(TestDatabase database) {
        this.bare.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/x",
                    "migrate.url=" + database.url(), "migrate.user=" + database.user(),
                    "migrate.password=" + database.password(), "migrate.driver-class-name=org.postgresql.Driver")
            .run((context) -> isMigrated(context.getBean(Migrator.class), database));
    }

    @Test
    void aUrlNeedsNoDataSource(TestDatabase database) {
        this.bare
            .withPropertyValues("migrate.url=" + database.url(), "migrate.user=" + database.user(),
                    "migrate.password=" + database.password())
            .run((context) -> {
                assertThat(context).doesNotHaveBean(DataSource.class);
                isMigrated(context.getBean(Migrator.class), database);
            });
    }

    @Test
    void aUserOfItsOwnDerivesFromTheServicesOwn(TestDatabase database) {
        String role = "owner_" + database.name();
        database.jdbc().sql("CREATE ROLE " + role + " LOGIN SUPERUSER PASSWORD 'other'").update();
        this.bare.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.user(),
                    "spring.datasource.password=" + database.password(), "migrate.user=" + role,
                    "migrate.password=other")
            .run((context) -> {
                assertThat(context.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class);
                context.getBean(Migrator.class).stamp("base");
            });
        assertThat(database.jdbc()
            .sql("SELECT tableowner FROM pg_catalog.pg_tables WHERE tablename = 'migrate_history'")
            .query(String.class)
            .single()).isEqualTo(role);
        database.jdbc().sql("DROP OWNED BY " + role).update();
        database.jdbc().sql("DROP ROLE " + role).update();
    }

    @Test
    void aUserOfItsOwnHasTheSchemaOfThePool(TestDatabase database) {
        database.run("CREATE SCHEMA shop");
        this.bare.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=" + database.url(), "spring.datasource.hikari.schema=shop",
                    "migrate.user=" + database.user(), "migrate.password=" + database.password())
            .run((context) -> context.getBean(Migrator.class).stamp("base"));
        assertThat(database.strings("SELECT schemaname FROM pg_tables WHERE tablename = 'migrate_version'"))
            .containsExactly("shop");
    }

    @Test
    void thePrimaryOneOfSeveralIsTaken(TestDatabase database) {
        this.bare.withUserConfiguration(Primaries.class)
            .withBean(TestDatabase.class, () -> database)
            .run((context) -> isMigrated(context.getBean(Migrator.class), database));
    }

    @Test
    void severalEqualOnesAreRefused(TestDatabase database) {
        this.bare.withBean("one", DataSource.class, database::dataSource)
            .withBean("two", DataSource.class, database::dataSource)
            .run((context) -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOfSatisfying(MigrateException.class,
                        (ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_DATA_SOURCE)));
    }

    @Test
    void settingsReachTheEngine(TestDatabase database) {
        this.bare
            .withPropertyValues("migrate.url=" + database.url(), "migrate.user=" + database.user(),
                    "migrate.password=" + database.password(), "migrate.schema=bookkeeping",
                    "migrate.version-table=alembic_version", "migrate.history-table=steps")
            .run((context) -> context.getBean(Migrator.class).stamp("base"));
        assertThat(database.jdbc()
            .sql("SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'bookkeeping' ORDER BY 1")
            .query(String.class)
            .list()).containsExactly("alembic_version", "steps");
    }

    @Test
    void connectionDetailsComeBeforeProperties(TestDatabase database) {
        this.bare.withBean(MigrateConnectionDetails.class, () -> new Details(database))
            .withPropertyValues("migrate.url=jdbc:postgresql://localhost:1/x")
            .run((context) -> {
                assertThat(context).doesNotHaveBean(DataSource.class).hasSingleBean(MigrateConnectionDetails.class);
                isMigrated(context.getBean(Migrator.class), database);
            });
    }

    @Test
    void whatTheServiceIsConnectedToIsMigratedThroughItsPool(TestDatabase database) {
        this.bare.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withBean(MigrateConnectionDetails.class, () -> new Details(database))
            .withPropertyValues("spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.user())
            .run((context) -> assertThat(context.getBean(MigrationConnections.class).dataSource())
                .isSameAs(context.getBean(DataSource.class)));
    }

    private static void isMigrated(Migrator migrator, TestDatabase database) {
        migrator.stamp("base");
        assertThat(
                database.jdbc().sql("SELECT to_regclass('migrate_version') IS NOT NULL").query(Boolean.class).single())
            .isTrue();
    }

    private record Details(TestDatabase database) implements MigrateConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return this.database.url();
        }

        @Override
        public String getUsername() {
            return this.database.user();
        }

        @Override
        public String getPassword() {
            return this.database.password();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Marked {

        @Bean
        DataSource own() {
            return new HikariDataSource();
        }

        @Bean(defaultCandidate = false)
        @MigrateDataSource
        DataSource migrations(TestDatabase database) {
            return database.dataSource();
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Primaries {

        @Bean
        @Primary
        DataSource own(TestDatabase database) {
            return database.dataSource();
        }

        @Bean
        DataSource other() {
            return new HikariDataSource();
        }

    }

}
