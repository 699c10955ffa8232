package dev.migrate.boot.acceptance;

import static dev.migrate.boot.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.acceptance.Service.Ports;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The endpoint as a browser sees it, and as everybody else does. */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class PageTests {

    /** What Chromium and Firefox send. */
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,"
            + "image/webp,*/*;q=0.8";

    private static final String ACTUATOR = "application/vnd.spring-boot.actuator.v3+json";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "TOMCAT, SAME", "TOMCAT, SEPARATE", "JETTY, SAME", "JETTY, SEPARATE", "NETTY, SAME",
            "NETTY, SEPARATE" })
    void aBrowserGetsAPageAndEverybodyElseJson(Server server, Ports ports, TestDatabase database) {
        Revisions revisions = new Revisions(this.folder).add("0001", "<script>alert('1')</script>", "SELECT 1;");
        try (Service service = Service.on(database, revisions.folder()).web(server, ports).start()) {
            service.started();
            for (String path : new String[] { "/migrations", "/migrations/primary", "/migrations/migrator" }) {
                isPage(service.actuator(path, BROWSER), database);
                isJson(service.actuator(path), ACTUATOR);
                isJson(service.actuator(path, "*/*"), ACTUATOR);
                isJson(service.actuator(path, "application/json"), "application/json");
                isJson(service.actuator(path, ACTUATOR), ACTUATOR);
                isJson(service.actuator(path, "application/json, text/plain, */*"), "application/json");
                isJson(service.actuator(path, "text/html;q=0.5, application/json"), "application/json");
            }
            assertThat(service.actuator("/migrations/primary/0001", BROWSER).body()).startsWith("{");
            assertThat(service.actuator("/migrations/other", BROWSER).statusCode()).isEqualTo(404);
            assertThat(service.actuator("/health", BROWSER).headers().map())
                .doesNotContainKey("content-security-policy");
        }
    }

    private static void isPage(HttpResponse<String> response, TestDatabase database) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).singleElement()
            .asString()
            .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(response.headers().allValues("Content-Security-Policy")).singleElement()
            .asString()
            .matches("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(String.join(",", response.headers().allValues("Vary"))).contains("Accept");
        assertThat(response.body()).startsWith("<!DOCTYPE html>")
            .contains("Up to date", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
            .doesNotContain("<script", " style=", "http://", "jdbc:", "localhost", "SELECT", database.password());
    }

    private static void isJson(HttpResponse<String> response, String type) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(Answers.text(response.body(), "$.status")).isEqualTo("UP_TO_DATE");
    }

    @ParameterizedTest
    @CsvSource({ "TOMCAT, /app/ops/schema, SAME", "JETTY, /app/ops/schema, SAME", "TOMCAT, /ops/schema, SEPARATE" })
    void theHeadersFollowThePath(Server server, String path, Ports ports, TestDatabase database) {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "SELECT 1;");
        try (Service service = Service.on(database, revisions.folder())
            .web(server, ports)
            .with("server.servlet.context-path", "/app")
            .with("management.endpoints.web.base-path", "/ops")
            .with("management.endpoints.web.path-mapping.migrations", "schema")
            .start()) {
            service.started();
            HttpResponse<String> page = Service.get(Service.client(), service.managementPort(), path, BROWSER);
            assertThat(page.body()).startsWith("<!DOCTYPE html>");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    /** The pool has one connection, which the run holds. */
    @ParameterizedTest
    @CsvSource({ "TOMCAT, SAME", "TOMCAT, SEPARATE", "JETTY, SAME", "NETTY, SAME", "NETTY, SEPARATE" })
    void aRunIsShownWithoutAConnectionAndRefreshesItself(Server server, Ports ports, TestDatabase database)
            throws Exception {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "SELECT 1;")
            .waiting("0002")
            .add("0003", "Orders", "SELECT 3;");
        try (HeldLock lock = HeldLock.advisory(database);
                Service service = Service.on(database, revisions.folder())
                    .web(server, ports)
                    .with("spring.datasource.hikari.maximum-pool-size", "1")
                    .with("spring.datasource.hikari.connection-timeout", "60000")
                    .start()) {
            await().until(() -> service.actuator("/migrations", BROWSER).body().contains("Upgrading 0002"));
            String page = service.actuator("/migrations", BROWSER).body();
            assertThat(page).contains("<meta http-equiv=\"refresh\" content=\"2\">")
                .contains("Upgrading 0002: Wait for the test", "2 revisions are left")
                .doesNotContain("pg_advisory");
            lock.release();
            service.started();
            assertThat(service.actuator("/migrations", BROWSER).body()).doesNotContain("refresh");
        }
    }

    /** A service whose upgrade fails ends; another one that only looks shows it. */
    @ParameterizedTest
    @CsvSource({ "TOMCAT, SAME", "JETTY, SAME", "JETTY, SEPARATE", "NETTY, SAME" })
    void aFailureIsShownWithWhatToDo(Server server, Ports ports, TestDatabase database) {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "SELECT 1;")
            .add("0002", "Secret column", "ALTER TABLE secret_table ADD COLUMN secret_column text;");
        try (Service failing = Service.on(database, revisions.folder()).start()) {
            assertThat(failing.failure()).isNotNull();
        }
        try (Service service = Service.on(database, revisions.folder())
            .web(server, ports)
            .with("migrate.startup.mode", "none")
            .start()) {
            service.started();
            HttpResponse<String> page = service.actuator("/migrations", BROWSER);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(page.body())
                .contains("The last upgrade of revision 0002 failed", "It was rolled back", "node failed",
                        "migrate upgrade heads")
                .doesNotContain("secret_table", "secret_column", "jdbc:", "localhost", "http-equiv=\"refresh\"");
            assertThat(Answers.text(service.actuator("/migrations").body(), "$.status")).isEqualTo("FAILED");
        }
    }

    @Test
    void thePageAsksTheDatabaseNoMoreThanJsonDoes(TestDatabase database) {
        Revisions revisions = new Revisions(this.folder);
        for (int number = 1; number <= 300; number++) {
            revisions.add(String.format("%04d", number), "Change " + number, "SELECT " + number + ";");
        }
        try (Service service = Service.on(database, revisions.folder())
            .web(Server.TOMCAT)
            .with("logging.level.dev.migrate", "warn")
            .with("migrate.transaction", "single")
            .with(CountedStatements.class)
            .start()) {
            CountedStatements.Journal journal = service.started().getBean(CountedStatements.Journal.class);
            int before = journal.statements().size();
            service.actuator("/migrations");
            int json = journal.statements().size() - before;
            String page = service.actuator("/migrations", BROWSER).body();
            assertThat(journal.statements().size() - before - json).isEqualTo(json);
            assertThat(page).contains("300, newest first", "300 steps", "Graph of 300 revisions");
        }
    }

    @ParameterizedTest
    @CsvSource({ "TOMCAT, false", "TOMCAT, true", "JETTY, false", "NETTY, false", "NETTY, true" })
    void anUnreadableDatabaseIsToldByItsCodeAlone(Server server, String drift, TestDatabase database,
            CapturedOutput output) {
        Revisions revisions = new Revisions(this.folder).add("0001", "Customers", "SELECT 1;");
        try (Service service = Service.on(database, revisions.folder())
            .web(server)
            .with("spring.web.error.include-message", "always")
            .with("server.error.include-message", "always")
            .with("migrate.endpoint.drift.enabled", drift)
            .with("migrate.startup.mode", "none")
            .with("migrate.url", "jdbc:postgresql://localhost:1/nothing")
            .start()) {
            service.started();
            HttpResponse<String> page = service.actuator("/migrations", BROWSER);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("could not be read", "MIG-0").doesNotContain("localhost", "jdbc");
            for (String path : new String[] { "/migrations", "/migrations/primary", "/migrations/primary/0001" }) {
                for (String accept : new String[] { "*/*", "application/json", ACTUATOR }) {
                    HttpResponse<String> json = service.actuator(path, accept);
                    assertThat(json.statusCode()).as(path).isEqualTo(503);
                    assertThat(json.body()).as(path).isEqualTo("{\"error\":\"MIG-0308\"}");
                }
            }
            assertThat(output.toString().lines())
                .filteredOn((line) -> line.contains("The endpoint could not read the database's state: "))
                .hasSize(10)
                .allMatch((line) -> line.contains(" WARN "));
        }
    }

}
