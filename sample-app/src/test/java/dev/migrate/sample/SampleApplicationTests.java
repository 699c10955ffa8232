package dev.migrate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sample.SampleService.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class SampleApplicationTests {

    private static final List<String> REVISIONS = List.of("0001", "0002", "0003", "0004", "0005", "0006", "0007",
            "0008", "0009");

    @Test
    void theStartBringsAnEmptyDatabaseToItsHead(TestDatabase database) {
        try (SampleService service = SampleService.start(database)) {
            JsonNode migrations = service.get("/actuator/migrations").body();
            assertThat(migrations.path("status").asString()).isEqualTo("UP_TO_DATE");
            assertThat(texts(migrations.path("current"))).containsExactly("0009");
            assertThat(texts(migrations.path("heads"))).containsExactly("0009");
            assertThat(migrations.path("pending")).isEmpty();
            assertThat(revisions(migrations.path("history"))).containsExactlyInAnyOrderElementsOf(REVISIONS);
            assertThat(migrations.has("running")).isFalse();
        }
    }

    @Test
    void aSecondStartFindsNothingToDo(TestDatabase database, CapturedOutput output) {
        SampleService.start(database).close();
        int before = output.length();
        try (SampleService service = SampleService.start(database)) {
            assertThat(service.get("/actuator/migrations").body().path("history")).hasSize(REVISIONS.size());
            assertThat(output.toString().substring(before)).containsIgnoringCase("nothing to do");
        }
    }

    @Test
    void withoutADatabaseItBringsOneThatOutlivesIt(@TempDir Path directory) {
        String[] properties = { "--server.port=0", "--sample.database.directory=" + directory };
        try (SampleService service = SampleService.start(properties)) {
            assertThat(service.get("/actuator/migrations").body().path("status").asString()).isEqualTo("UP_TO_DATE");
            service.post("/customers", """
                    {"name": "Ada", "email": "ada@example.org"}
                    """);
        }
        try (SampleService service = SampleService.start(properties)) {
            assertThat(service.get("/customers").body()).hasSize(1);
        }
    }

    @Test
    void healthKnowsLivenessReadinessAndMigrations(TestDatabase database) {
        try (SampleService service = SampleService.start(database)) {
            Answer health = service.get("/actuator/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.body().at("/components/migrations/status").asString()).isEqualTo("UP");
            assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }

    @Test
    void downgradeToBaseAndUpgradeRestoreTheService(TestDatabase database) {
        try (SampleService service = SampleService.start(database)) {
            service.migrator().downgrade("base");
            assertThat(tables(service)).containsExactlyInAnyOrder("migrate_history", "migrate_progress",
                    "migrate_version");
            service.migrator().upgrade();
            assertThat(tables(service)).contains("customers", "orders", "products", "order_lines");
            assertThat(service.post("/customers", """
                    {"name": "Ada", "email": "ada@example.org"}
                    """).status()).isEqualTo(201);
            assertThat(service.migrator().status().status()).hasToString("UP_TO_DATE");
        }
    }

    private static List<String> tables(SampleService service) {
        return service.jdbc()
            .sql("SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'public' ORDER BY tablename")
            .query(String.class)
            .list();
    }

    private static List<String> revisions(JsonNode history) {
        return history.valueStream().map((row) -> row.path("revision").asString()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

}
