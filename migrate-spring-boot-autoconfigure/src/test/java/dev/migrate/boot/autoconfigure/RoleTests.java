package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.Migrator;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code migrate.role}, with a pool whose only connection is used again. */
@PostgresTest
class RoleTests {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none");

    @ParameterizedTest
    @CsvSource({ "true,", "false,", "true, reader", "false, reader" })
    void theRoleOwnsWhatIsMadeAndThePoolNeverSeesIt(boolean autoCommit, String former, TestDatabase database) {
        String owner = "owner_" + database.name();
        String before = (former != null) ? former + "_" + database.name() : "none";
        database.run("CREATE ROLE " + owner + " NOLOGIN", "GRANT CREATE ON SCHEMA public TO " + owner);
        try (HikariDataSource pool = pool(database)) {
            pool.setAutoCommit(autoCommit);
            if (former != null) {
                database.run("CREATE ROLE " + before + " NOLOGIN");
                pool.setConnectionInitSql("SET ROLE " + before);
            }
            this.contexts.withBean(DataSource.class, () -> pool)
                .withPropertyValues("migrate.role=" + owner)
                .run((context) -> {
                    context.getBean(Migrator.class).stamp("base");
                    context.getBean(Migrator.class).status();
                    assertThat(JdbcClient.create(pool)
                        .sql("SELECT pg_catalog.current_setting('role')")
                        .query(String.class)
                        .single()).isEqualTo(before);
                });
        }
        assertThat(database.strings("SELECT tableowner FROM pg_catalog.pg_tables WHERE tablename = 'migrate_version'"))
            .containsExactly(owner);
        database.run("DROP OWNED BY " + owner, "DROP ROLE " + owner);
        if (former != null) {
            database.run("DROP ROLE " + before);
        }
    }

    @Test
    void aRoleThatCannotBeTakenIsToldByTheProperty(TestDatabase database) {
        try (HikariDataSource pool = pool(database)) {
            this.contexts.withBean(DataSource.class, () -> pool)
                .withPropertyValues("migrate.role=nobody_at_all")
                .run((context) -> {
                    Migrator migrator = context.getBean(Migrator.class);
                    for (int i = 0; i < 2; i++) {
                        assertThat(catchThrowable(migrator::status)).isInstanceOfSatisfying(MigrateException.class,
                                (ex) -> {
                                    assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING);
                                    assertThat(ex.diagnostic().message()).contains("nobody_at_all");
                                    assertThat(ex.diagnostic().hint()).contains("migrate.role");
                                });
                    }
                });
        }
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(2000);
        return pool;
    }

}
