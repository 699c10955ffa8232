package dev.migrate.boot.acceptance;

import static dev.migrate.boot.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.acceptance.Service.Ports;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgresTest
class GateTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "TOMCAT, SAME", "TOMCAT, SEPARATE", "JETTY, SAME", "JETTY, SEPARATE", "NETTY, SAME",
            "NETTY, SEPARATE" })
    void answers503UntilTheUpgradeIsDone(Server server, Ports ports, TestDatabase database) throws Exception {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint);")
            .waiting("0002")
            .add("0003", "Orders", "CREATE TABLE orders (id bigint);");
        HeldLock lock = HeldLock.advisory(database);
        try (Service service = Service.on(database, revisions.folder()).web(server, ports).start();
                Client client = new Client(service, "/orders")) {
            await().until(() -> isRunning(service, "0002"));
            await().until(() -> service.actuator("/health/liveness").statusCode() == 200);
            assertThat(service.actuator("/health/readiness").statusCode()).isEqualTo(503);
            assertUnderWay(service);
            client.awaitMore(10);
            assertThat(client.answers()).allSatisfy(GateTests::isRefusal);

            lock.release();
            service.started();
            client.awaitMore(10);
            assertThat(service.actuator("/health/readiness").statusCode()).isEqualTo(200);
            assertDone(service);
            // the client goes on, and the list grows
            List<Integer> statuses = client.statuses();
            int opened = statuses.indexOf(200);
            assertThat(statuses.subList(0, opened)).hasSizeGreaterThanOrEqualTo(10).containsOnly(503);
            assertThat(statuses.subList(opened, statuses.size())).containsOnly(200);
        }
    }

    private static boolean isRunning(Service service, String revision) {
        HttpResponse<String> response = service.actuator("/migrations");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().contains("\"running\":{\"revision\":\"" + revision + "\"");
    }

    private static void isRefusal(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Answers.text(response.body(), "$.status")).isEqualTo("503");
        assertThat(Answers.text(response.body(), "$.title")).isEqualTo("Service Unavailable");
    }

    private static void assertUnderWay(Service service) {
        String body = service.actuator("/migrations").body();
        assertThat(Answers.text(body, "$.status")).isEqualTo("RUNNING");
        assertThat(Answers.texts(body, "$.current")).containsExactly("0001");
        assertThat(Answers.texts(body, "$.heads")).containsExactly("0003");
        assertThat(Answers.texts(body, "$.pending[*].revision")).containsExactly("0002", "0003");
        assertThat(Answers.texts(body, "$.history[*].revision")).containsExactly("0001");
        assertThat(Answers.text(body, "$.running.direction")).isEqualTo("upgrade");
        assertThat(Answers.text(body, "$.running.message")).isEqualTo("Wait for the test");
        assertThat(Answers.text(body, "$.running.of")).isEqualTo("1");
        assertThat(body).doesNotContain("null").doesNotContain("pg_advisory").doesNotContain("localhost");
    }

    private static void assertDone(Service service) {
        String body = service.actuator("/migrations").body();
        assertThat(Answers.text(body, "$.status")).isEqualTo("UP_TO_DATE");
        assertThat(Answers.texts(body, "$.current")).containsExactly("0003");
        assertThat(Answers.texts(body, "$.pending")).isEmpty();
        assertThat(Answers.texts(body, "$.history[*].revision")).containsExactly("0001", "0002", "0003");
        assertThat(Answers.texts(body, "$.history[*].outcome")).containsOnly("applied");
        assertThat(body).doesNotContain("running").doesNotContain("CREATE").doesNotContain("jdbc:");
    }

    @Test
    void saysWhoStandsInTheWay(TestDatabase database) throws Exception {
        database.jdbc().sql("CREATE TABLE customer (id bigint)").update();
        Revisions revisions = new Revisions(this.folder).add("0001", "Name",
                "ALTER TABLE customer ADD COLUMN name text;");
        try (HeldLock lock = HeldLock.by(database, "LOCK TABLE customer IN ACCESS SHARE MODE");
                Service service = Service.on(database, revisions.folder()).web(Server.TOMCAT).start()) {
            await().until(() -> service.actuator("/migrations").body().contains("\"blockedBy\":[{\"pid\":"));
            assertThat(service.get("/orders").statusCode()).isEqualTo(503);
            lock.release();
            service.started();
            assertThat(service.get("/orders").body()).isEqualTo(Service.SERVED);
        }
    }

    @ParameterizedTest
    @CsvSource({ "TOMCAT", "JETTY", "NETTY" })
    void isNeverClosedWhereNothingIsToDo(Server server, TestDatabase database) {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint);");
        try (Service first = Service.on(database, revisions.folder()).start()) {
            first.started();
        }
        try (Service service = Service.on(database, revisions.folder()).web(server).start();
                Client client = new Client(service, "/orders")) {
            service.started();
            client.awaitMore(5);
            assertThat(client.statuses()).containsOnly(200);
        }
    }

    @Test
    void canBeSwitchedOff(TestDatabase database) throws Exception {
        Revisions revisions = new Revisions(this.folder).waiting("0001");
        try (HeldLock lock = HeldLock.advisory(database);
                Service service = Service.on(database, revisions.folder())
                    .web(Server.TOMCAT)
                    .with("migrate.web.gate.enabled", "false")
                    .start()) {
            await().until(() -> isRunning(service, "0001"));
            assertThat(service.get("/orders").body()).isEqualTo(Service.SERVED);
            lock.release();
            service.started();
        }
    }

    @Test
    void neverOpensWhereTheUpgradeFails(TestDatabase database) throws Exception {
        Revisions revisions = new Revisions(this.folder).waiting("0001").add("0002", "Bad", "SELECT nothing_here;");
        HeldLock lock = HeldLock.advisory(database);
        try (Service service = Service.on(database, revisions.folder()).web(Server.TOMCAT).start();
                Client client = new Client(service, "/orders")) {
            service.port();
            client.awaitMore(5);
            lock.release();
            assertThat(service.failure()).hasMessageContaining("42703");
            assertThat(client.statuses()).containsOnly(503);
        }
    }

}
