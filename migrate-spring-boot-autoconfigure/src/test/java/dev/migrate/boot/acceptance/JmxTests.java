package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint over JMX, where operations are told apart by their names alone. */
@PostgresTest
class JmxTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "false", "true" })
    void theEndpointAnswers(String drift, TestDatabase database) throws JMException {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "SELECT 1;");
        try (Service service = Service.on(database, revisions.folder())
            .web(Server.TOMCAT)
            .with("spring.jmx.enabled", "true")
            .with("management.endpoints.jmx.exposure.include", "health,migrations")
            .with("management.endpoints.jmx.domain", "dev.migrate.tests")
            .with("management.endpoint.migrations.access", "unrestricted")
            .with("migrate.endpoint.drift.enabled", drift)
            .start()) {
            service.started();
            assertThat(ask("migrations")).contains("UP_TO_DATE", "current=[0001]", "message=Customers");
            assertThat(ask("migrator", "primary")).isEqualTo(ask("migrations"));
            assertThat(ask("revision", "primary", "0001")).contains("revision=0001", "outcome=applied", "duration=PT");
            assertThat(ask("migrator", "nobody")).isEqualTo("null");
        }
    }

    private static String ask(String operation, String... arguments) throws JMException {
        ObjectName name = new ObjectName("dev.migrate.tests:type=Endpoint,name=Migrations");
        String[] types = new String[arguments.length];
        Arrays.fill(types, String.class.getName());
        return String
            .valueOf(ManagementFactory.getPlatformMBeanServer().invoke(name, operation, (Object[]) arguments, types));
    }

}
