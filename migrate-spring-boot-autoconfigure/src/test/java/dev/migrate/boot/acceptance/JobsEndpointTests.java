package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.BackgroundJobs;
import dev.migrate.BackgroundJobs.Left;
import dev.migrate.Migrator;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Backfills in the background, as endpoint, page and meters show and change them. */
@PostgresTest
class JobsEndpointTests {

    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    @BeforeEach
    void writeRevision(TestDatabase database) {
        database.run("CREATE TABLE orders (id int PRIMARY KEY, total int)",
                "INSERT INTO orders SELECT n FROM generate_series(1, 30000) n", "ANALYZE orders");
        new RevisionFolder(this.folder).addOutside("0001", "none",
                "-- migrate:backfill table=orders background=true\nUPDATE orders SET total = 100 / id WHERE total IS NULL;",
                "SELECT 1;");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aJobIsShownPausedAndResumed(Server server, TestDatabase database) throws Exception {
        try (Service service = allowed(database).web(server).start()) {
            MeterRegistry meters = service.started().getBean(MeterRegistry.class);
            assertThat(jobs(meters, "running")).isNaN();
            assertThat(Answers.text(service.actuator("/migrations").body(), "$.jobs[0].state")).isEqualTo("running");
            assertThat(jobs(meters, "running")).isOne();
            HttpResponse<String> paused = post(service, JSON, action("0001", "pause"));
            assertThat(paused.statusCode()).isEqualTo(200);
            assertThat(Answers.text(paused.body(), "$.jobs[0].state")).isEqualTo("paused");
            assertThat(Answers.text(paused.body(), "$.jobs[0].table")).isEqualTo("orders");
            assertThat(jobs(meters, "paused")).isOne();
            assertThat(post(service, JSON, action("0001", "pause")).statusCode()).isEqualTo(409);
            assertThat(service.actuator("/migrations", "text/html").body()).contains("Backfills in the background",
                    "class=\"outcome paused\"");
            assertThat(post(service, JSON, action("0001", "resume")).statusCode()).isEqualTo(200);
            BackgroundJobs jobs = service.started().getBean(Migrator.class).maintenance().jobs();
            while (jobs.work() != Left.NOTHING) {
                assertThat(Answers.text(service.actuator("/migrations").body(), "$.jobs[0].state")).isIn("running",
                        "done");
            }
            String after = service.actuator("/migrations/primary").body();
            assertThat(Answers.text(after, "$.jobs[0].state")).isEqualTo("done");
            assertThat(Answers.text(after, "$.jobs[0].changed")).isEqualTo("30000");
            assertThat(Answers.text(after, "$.jobs[0].percent")).isEqualTo("100");
            assertThat(meters.get("migrate.jobs.changed").gauge().value()).isEqualTo(30000);
            assertThat(meters.get("migrate.jobs.remaining").gauge().value()).isZero();
        }
    }

    @Test
    void aJobIsGivenUp(TestDatabase database) throws Exception {
        try (Service service = allowed(database).web(Server.TOMCAT).start()) {
            service.started();
            HttpResponse<String> answer = post(service, JSON, action("0001", "cancel"));
            assertThat(Answers.text(answer.body(), "$.jobs[0].state")).isEqualTo("cancelled");
        }
        assertThat(database.strings("SELECT state FROM migrate_job")).containsExactly("cancelled");
    }

    @Test
    void whatStoppedAJobIsNotShown(TestDatabase database) throws Exception {
        database.run("INSERT INTO orders VALUES (0)", "ALTER TABLE orders ADD CHECK (total < 90)");
        try (Service service = allowed(database).web(Server.TOMCAT).start()) {
            service.started().getBean(Migrator.class).maintenance().jobs().work();
            String body = service.actuator("/migrations").body();
            assertThat(Answers.text(body, "$.jobs[0].state")).isEqualTo("failed");
            assertThat(body).doesNotContain("division", "violates", "UPDATE");
            String page = service.actuator("/migrations", "text/html").body();
            assertThat(page).contains("class=\"outcome failed\"", "java -jar app.jar migrate jobs")
                .doesNotContain("division", "violates");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                  | {"job":"0009","action":"pause"}                 | 404
            application/json                  | {"job":"0001","action":"drop"}                  | 400
            application/json                  | {"job":"0001"}                                  | 400
            application/json                  | {"action":"pause"}                              | 400
            application/json                  | {"job":"0001","action":"pause","check":"drift"} | 400
            application/json                  | {"job":"0001","action":"resume"}                | 409
            application/json                  | {"check":"drift"}                               | 403
            text/plain                        | {"job":"0001","action":"pause"}                 | 415
            application/x-www-form-urlencoded | job=0001&action=pause                           | 415
            """)
    void whatIsNotAskedForRightIsRefused(String type, String body, int status, TestDatabase database) throws Exception {
        try (Service service = allowed(database).web(Server.TOMCAT).start()) {
            service.started();
            assertThat(post(service, type, body).statusCode()).isEqualTo(status);
        }
        assertThat(database.strings("SELECT state FROM migrate_job")).containsExactly("running");
    }

    @ParameterizedTest
    @CsvSource({ "false, unrestricted, 405", "true, read-only, 405" })
    void isOffUnlessBothSwitchesAreOn(String enabled, String access, int status, TestDatabase database)
            throws Exception {
        try (Service service = allowed(database).with("migrate.endpoint.jobs.enabled", enabled)
            .with("management.endpoint.migrations.access", access)
            .web(Server.TOMCAT)
            .start()) {
            service.started();
            assertThat(post(service, JSON, action("0001", "pause")).statusCode()).isEqualTo(status);
        }
    }

    private Service.Builder allowed(TestDatabase database) {
        return Service.on(database, this.folder)
            .with("migrate.jobs.enabled", "false")
            .with("migrate.endpoint.jobs.enabled", "true")
            .with("management.endpoint.migrations.access", "unrestricted");
    }

    private static double jobs(MeterRegistry meters, String state) {
        return meters.get("migrate.jobs").tag("state", state).gauge().value();
    }

    private static String action(String job, String action) {
        return "{\"job\":\"" + job + "\",\"action\":\"" + action + "\"}";
    }

    private static HttpResponse<String> post(Service service, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest
            .newBuilder(URI.create("http://localhost:" + service.managementPort() + "/actuator/migrations"))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
        return Service.client().send(request, BodyHandlers.ofString());
    }

}
