package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A service with a second database, in its own schema. */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class InstancesTests {

    @TempDir
    Path folder;

    private Revisions own;

    private Revisions billing;

    @BeforeEach
    void write() throws IOException {
        this.own = new Revisions(Files.createDirectory(this.folder.resolve("own"))).add("0001", "Customers",
                "CREATE TABLE customer (id bigint);");
        this.billing = new Revisions(Files.createDirectory(this.folder.resolve("billing"))).add("b1", "Invoices",
                "CREATE TABLE invoice (id bigint);");
    }

    @ParameterizedTest
    @ValueSource(strings = { "runner", "initializer" })
    void allAreMigratedOneAfterTheOther(String mode, TestDatabase database, CapturedOutput output) {
        try (Service service = service(database).with("migrate.startup.mode", mode).start()) {
            service.started();
        }
        assertThat(output).containsSubsequence("Database schema: mode " + mode + ", current [0001]",
                "Database schema \"billing\": mode " + mode + ", current [b1]");
        assertThat(database.strings("SELECT version_num FROM billing.migrate_version")).containsExactly("b1");
        assertThat(database.strings("SELECT version_num FROM public.migrate_version")).containsExactly("0001");
    }

    @Test
    void endpointHealthPageAndMetersShowThemAll(TestDatabase database) {
        try (Service service = service(database).web(Server.TOMCAT)
            .with("management.endpoint.health.show-details", "always")
            .start()) {
            ConfigurableApplicationContext context = service.started();
            assertThat(Answers.texts(service.actuator("/migrations/billing").body(), "$.current"))
                .containsExactly("b1");
            assertThat(Answers.texts(service.actuator("/migrations").body(), "$.current")).containsExactly("0001");
            assertThat(service.actuator("/migrations/billing/b1").body()).contains("Invoices");
            assertThat(service.actuator("/migrations", "text/html").body()).contains("migrations/billing");
            String health = service.actuator("/health/migrations").body();
            assertThat(Answers.texts(health, "$.components.*.status")).containsExactly("UP", "UP");
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("migrate.pending").tag("migrator", "billing").gauge().value()).isZero();
            assertThat(meters.get("migrate.upgrade").tag("migrator", "billing").timer().count()).isOne();
            assertThat(meters.get("migrate.upgrade").tag("migrator", "primary").timer().count()).isOne();
            assertThat(meters.get("migrate.retries").tag("migrator", "billing").counters()).hasSize(2);
            assertThat(meters.getMeters()).extracting((meter) -> meter.getId().getName())
                .noneMatch((name) -> name.startsWith("migrate.run") || name.equals("migrate.lock.wait"));
        }
    }

    @Test
    void thePageNamesCommandsForItsOwnDatabase(TestDatabase database) {
        try (Service service = service(database).web(Server.TOMCAT).with("migrate.startup.mode", "none").start()) {
            service.started();
            assertThat(service.actuator("/migrations/billing", "text/html").body())
                .contains("<code>java -jar app.jar migrate --instance billing upgrade heads</code>");
            for (String path : new String[] { "/migrations", "/migrations/primary", "/migrations/migrator" }) {
                assertThat(service.actuator(path, "text/html").body())
                    .contains("<code>java -jar app.jar migrate upgrade heads</code>");
            }
        }
    }

    @Test
    void theGateWaitsForTheLast(TestDatabase database) throws Exception {
        this.billing.waiting("b2");
        try (HeldLock lock = HeldLock.advisory(database);
                Service service = service(database).web(Server.TOMCAT).start()) {
            Patience.await()
                .until(() -> service.actuator("/migrations/billing")
                    .body()
                    .contains("\"running\":{\"revision\":\"b2\""));
            assertThat(Answers.text(service.actuator("/migrations").body(), "$.status")).isEqualTo("UP_TO_DATE");
            assertThat(service.get("/").statusCode()).isEqualTo(503);
            lock.release();
            service.started();
            assertThat(service.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anInstanceBeforeItsTurnIsWaiting(TestDatabase database) throws Exception {
        this.own.waiting("0002");
        try (HeldLock lock = HeldLock.advisory(database);
                Service service = service(database).web(Server.TOMCAT)
                    .with("management.endpoint.health.show-details", "always")
                    .start()) {
            Patience.await()
                .until(() -> service.actuator("/migrations/primary")
                    .body()
                    .contains("\"running\":{\"revision\":\"0002\""));
            assertThat(Answers.text(service.actuator("/migrations/billing").body(), "$.status")).isEqualTo("WAITING");
            assertThat(service.actuator("/migrations/billing", "text/html").body()).contains("waits for its turn");
            assertThat(Answers.text(service.actuator("/health/migrations/billing").body(), "$.details.status"))
                .isEqualTo("WAITING");
            assertThat(Answers.text(service.actuator("/health/migrations/primary").body(), "$.details.pending"))
                .isEqualTo("1");
            lock.release();
            service.started();
        }
    }

    @Test
    void verifyNamesTheOneThatIsNotAtItsTarget(TestDatabase database) {
        try (Service first = service(database).start()) {
            first.started();
        }
        this.billing.add("b2", "Later", "SELECT 1;");
        try (Service second = service(database).with("migrate.startup.mode", "verify").start()) {
            assertThat(second.failure()).rootCause().isInstanceOfSatisfying(MigrateException.class, (ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_AT_TARGET);
                assertThat(ex.diagnostic().message())
                    .startsWith("instance \"billing\": the database is not at the target");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({ "runner, role, nobody", "initializer, locations, file:/nowhere/at/all",
            "runner, locations, file:/nowhere/at/all", "runner, target, later", "none, lock-retry.max-duration, -1s",
            "none, run-lock.max-wait, -1s" })
    void whatIsWrongWithAnInstanceNamesIt(String mode, String setting, String value, TestDatabase database,
            CapturedOutput output) {
        fails(service(database).with("migrate.startup.mode", mode).with("migrate.instances.billing." + setting, value),
                output);
    }

    @ParameterizedTest
    @ValueSource(strings = { "runner", "initializer" })
    void aStatementOfAnInstanceThatFailsNamesIt(String mode, TestDatabase database, CapturedOutput output) {
        this.billing.add("b2", "Bad", "SELECT 1/0;");
        fails(service(database).with("migrate.startup.mode", mode), output);
        assertThat(output).containsPattern("MIG-0301: .*b2.sql:6: instance \"billing\": ");
    }

    @Test
    void adviceForAnInstanceNamesACommandAndAPropertyOfIts(TestDatabase database, CapturedOutput output) {
        database.run("CREATE SCHEMA billing", "CREATE TABLE billing.invoice (id bigint)");
        this.billing.add("b2", "Twice", "SET search_path TO billing; CREATE TABLE invoice (id bigint);");
        try (Service service = service(database).start()) {
            assertThat(service.failure()).isNotNull();
        }
        assertThat(output).contains("Run \"migrate --instance billing stamp b2\" if all of it was made by hand")
            .doesNotContain("migrate stamp");
    }

    @Test
    void linesOfTheLogNameTheInstanceThatARevisionRanOn(TestDatabase database, CapturedOutput output) {
        try (Service service = service(database).start()) {
            service.started();
        }
        assertThat(output).containsSubsequence(": 1 revision to run: 0001", ": upgrade 0001 \"Customers\" in ",
                ": [billing] 1 revision to run: b1", ": [billing] upgrade b1 \"Invoices\" begins (1 of 1)",
                ": [billing] upgrade b1 \"Invoices\" in ");
    }

    @Test
    void anInstanceWhoseServerIsAwayIsNamed(TestDatabase database, CapturedOutput output) {
        fails(Service.on(database, this.own.folder())
            .with("migrate.instances.billing.url", "jdbc:postgresql://localhost:1/b"), output);
        assertThat(output).contains("MIG-0308: instance \"billing\": ");
    }

    private static void fails(Service.Builder builder, CapturedOutput output) {
        try (Service service = builder.start()) {
            assertThat(service.failure()).isNotNull();
        }
        assertThat(output).containsPattern("Description:\\s+MIG-\\d+: (\\S+: )?instance \"billing\": ");
    }

    private Service.Builder service(TestDatabase database) {
        return Service.on(database, this.own.folder())
            .with("migrate.instances.billing.datasource", "dataSource")
            .with("migrate.instances.billing.locations", "file:" + this.billing.folder())
            .with("migrate.instances.billing.schema", "billing");
    }

}
