package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What no connection can be made of is refused at the start, by the property's name. */
class LoginSourceTests {

    private static final String OWN = "spring.datasource.url=jdbc:postgresql://localhost:1/own";

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
        .withPropertyValues("migrate.startup.mode=none");

    private final ApplicationContextRunner contexts = this.bare
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .withPropertyValues(OWN);

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "migrate.url=jdbc:postgresql://app:SECRET@h/x | migrate.driver-class-name",
                    "migrate.user=me | migrate.driver-class-name",
                    "migrate.instances.b.url=jdbc:postgresql://h/x | migrate.instances.b.driver-class-name" })
    void aDriverThatIsNoClass(String setting, String property) {
        String prefix = property.substring(0, property.lastIndexOf('.'));
        refused(this.contexts.withPropertyValues(setting, prefix + ".driver-class-name=no.such.Driver"), property,
                "Remove it");
    }

    @ParameterizedTest
    @CsvSource({ "jdbc:mysql://app:SECRET@h/x, migrate.url", "jdbc:foo://app:SECRET@h/x, migrate.url",
            "jdbc:foo:SECRET, migrate.instances.b.url" })
    void aUrlThatNoDriverTakes(String url, String property) {
        refused(this.contexts.withPropertyValues(property + "=" + url), property, "jdbc:postgresql://");
    }

    @ParameterizedTest
    @CsvSource({ "migrate", "migrate.instances.b" })
    void aUrlOfAnotherDriver(String prefix) {
        refused(this.contexts.withPropertyValues(prefix + ".url=jdbc:foo://app:SECRET@h/x",
                prefix + ".driver-class-name=org.postgresql.Driver"), prefix + ".url", "jdbc:postgresql://");
    }

    @Test
    void aUserForADataSourceThatTellsNoUrl() {
        refused(this.bare.withBean(DataSource.class, Closed::new).withPropertyValues("migrate.user=me"), "migrate.user",
                "Set migrate.url.");
    }

    @Test
    void aUserForAPoolThatIsMadeOfAnotherDataSource() {
        refused(this.bare.withBean(DataSource.class, LoginSourceTests::pool).withPropertyValues("migrate.user=me"),
                "migrate.user", "Set migrate.url.");
    }

    @Test
    void aUserOfAnInstanceToo() {
        refused(this.contexts.withBean("other", DataSource.class, Closed::new)
            .withPropertyValues("migrate.url=jdbc:postgresql://localhost:1/x", "migrate.instances.b.datasource=other",
                    "migrate.instances.b.user=me"),
                "migrate.instances.b.user", "Set migrate.instances.b.url");
    }

    private static void refused(ApplicationContextRunner contexts, String property, String hint) {
        contexts.run((context) -> assertThat(context.getStartupFailure()).rootCause()
            .hasMessageNotContaining("SECRET")
            .isInstanceOfSatisfying(MigrateException.class, (ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING);
                assertThat(ex.diagnostic().message()).contains("\"" + property + "\"");
                assertThat(ex.diagnostic().hint()).contains(hint);
            }));
    }

    private static DataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSourceClassName(PGSimpleDataSource.class.getName());
        return pool;
    }

    private static final class Closed extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            throw new AssertionError("asked");
        }

        @Override
        public Connection getConnection(String username, String password) {
            throw new AssertionError("asked");
        }

    }

}
