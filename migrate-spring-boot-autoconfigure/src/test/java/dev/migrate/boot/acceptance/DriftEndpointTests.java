package dev.migrate.boot.acceptance;

import static dev.migrate.boot.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Drift is looked for where the operator asks, and nowhere else. */
@PostgresTest
class DriftEndpointTests {

    private static final String JSON = "application/json";

    private static final String CHECK = "{\"check\":\"drift\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Server.class)
    void isToldToWhoAsksAndShownAfterwards(Server server, TestDatabase database) throws Exception {
        try (Service service = allowed(database).web(server).start()) {
            MeterRegistry meters = service.started().getBean(MeterRegistry.class);
            assertThat(service.actuator("/migrations").body()).doesNotContain("drift");
            assertThat(meters.get("migrate.drift").gauge().value()).isNaN();
            database.run("ALTER TABLE customer ADD COLUMN by_hand text DEFAULT 'secret'");
            HttpResponse<String> answer = post(service, "/migrations", JSON, CHECK);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Answers.text(answer.body(), "$.drift.differences[0].object"))
                .isEqualTo("column \"by_hand\" of \"customer\"");
            assertThat(Answers.text(answer.body(), "$.drift.differences[0].change")).isEqualTo("create");
            assertThat(answer.body()).doesNotContain("secret", "ALTER", "jdbc:", "migrate_scratch", "error");
            String shown = service.actuator("/migrations/primary").body();
            assertThat(Answers.text(shown, "$.drift.checked"))
                .isEqualTo(Answers.text(answer.body(), "$.drift.checked"));
            assertThat(meters.get("migrate.drift").gauge().value()).isOne();
            assertThat(service.actuator("/migrations", "text/html").body()).contains("<dt>Drift</dt>",
                    "1 difference, ");
        }
    }

    @ParameterizedTest
    @CsvSource({ "true, read-only", "true, ''", "false, unrestricted" })
    void isOffUnlessBothSwitchesAreOn(String enabled, String access, TestDatabase database) throws Exception {
        Service.Builder builder = plain(database).with("migrate.endpoint.drift.enabled", enabled);
        if (!access.isEmpty()) {
            builder.with("management.endpoint.migrations.access", access);
        }
        try (Service service = builder.web(Server.TOMCAT).start()) {
            service.started();
            assertThat(post(service, "/migrations", JSON, CHECK).statusCode()).isEqualTo(405);
            assertThat(post(service, "/migrations/primary", JSON, CHECK).statusCode()).isEqualTo(405);
            assertThat(service.actuator("/migrations").body()).doesNotContain("drift");
        }
    }

    @Test
    void isNotAskedForByAForm(TestDatabase database) throws Exception {
        try (Service service = allowed(database).web(Server.TOMCAT).start()) {
            service.started();
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
                assertThat(post(service, "/migrations", type, CHECK).statusCode()).as(type).isEqualTo(415);
            }
            assertThat(post(service, "/migrations", JSON, "{}").statusCode()).isEqualTo(400);
            assertThat(post(service, "/migrations", JSON, "{\"check\":\"all\"}").statusCode()).isEqualTo(400);
            assertThat(post(service, "/migrations/nobody", JSON, CHECK).statusCode()).isEqualTo(404);
            assertThat(service.actuator("/migrations").body()).doesNotContain("drift");
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void isNotLookedForWhileTheGateIsClosed(Server server, TestDatabase database) throws Exception {
        Service.Builder builder = on(database, new Revisions(this.folder).waiting("0001"));
        try (HeldLock lock = HeldLock.advisory(database); Service service = builder.web(server).start()) {
            await().until(() -> service.actuator("/migrations").statusCode() == 200);
            assertThat(post(service, "/migrations", JSON, CHECK).statusCode()).isEqualTo(503);
            lock.release();
            service.started();
        }
    }

    private Service.Builder allowed(TestDatabase database) {
        return on(database, new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint);"));
    }

    private Service.Builder plain(TestDatabase database) {
        return Service.on(database, new Revisions(this.folder).add("0001", "One", "SELECT 1;").folder());
    }

    private static Service.Builder on(TestDatabase database, Revisions revisions) {
        return Service.on(database, revisions.folder())
            .with("migrate.endpoint.drift.enabled", "true")
            .with("management.endpoint.migrations.access", "unrestricted");
    }

    private static HttpResponse<String> post(Service service, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest
            .newBuilder(URI.create("http://localhost:" + service.managementPort() + "/actuator" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
        return Service.client().send(request, BodyHandlers.ofString());
    }

}
