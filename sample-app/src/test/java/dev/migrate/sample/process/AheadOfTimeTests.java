package dev.migrate.sample.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.migrate.migration.JavaMigrationIndex;
import dev.migrate.sample.SampleApplication;
import dev.migrate.sample.process.ServiceProcess.Ended;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample as Spring generates it when it is built: by the code that a native image has
 * too, here in a JVM. No database is at hand while it is built.
 */
@PostgresTest
class AheadOfTimeTests {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private static final String SERVICE = SampleApplication.class.getName();

    private static final String PACKAGE = "dev.migrate.sample.process.revision";

    @TempDir
    private static Path build;

    private static Path classes;

    @TempDir
    Path folder;

    @BeforeAll
    static void buildTheService() {
        classes = new AheadOfTimeBuild(build).build(SERVICE, "--migrate.packages=" + PACKAGE,
                "--spring.datasource.url=jdbc:postgresql://localhost:1/nothing");
    }

    @Test
    void theRevisionsOfPackagesAreListed() throws IOException {
        assertThat(classes.resolve(JavaMigrationIndex.RESOURCE))
            .hasContent(PACKAGE + " " + PACKAGE + ".LateRevision\n");
    }

    @Test
    void theServiceUpgradesItsDatabaseAndAnswers(TestDatabase database) throws Exception {
        Process process = service(database).jvm("-Dspring.aot.enabled=true").start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> output().contains("Database schema: mode"));
            assertThat(output()).contains("Starting AOT-processed SampleApplication", "target [heads], 10 revisions");
            assertThat(get("/actuator/migrations", "application/json")).contains("\"current\":[\"9001\"]");
            assertThat(get("/actuator/migrations", "text/html")).contains("<!DOCTYPE html>", "Late");
            assertThat(get("/actuator/health", "application/json")).contains("\"migrations\":{");
        }
        finally {
            process.destroy();
            process.waitFor();
        }
        assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly("9001");
        assertThat(database.strings("SELECT column_name::text FROM information_schema.columns "
                + "WHERE table_name = 'customers' AND column_name IN ('slug', 'late') ORDER BY 1"))
            .containsExactly("late", "slug");
    }

    @Test
    void theClassesComeFromTheList(TestDatabase database) throws IOException {
        Path without = Files.createDirectories(this.folder.resolve("index"));
        Path index = without.resolve(JavaMigrationIndex.RESOURCE);
        Files.createDirectories(index.getParent());
        Files.writeString(index, PACKAGE + " " + PACKAGE + ".NoSuchRevision\n");
        Ended ended = new ServiceProcess(database, this.folder.resolve("output.txt")).of(SERVICE, without, classes)
            .with("migrate.packages=" + PACKAGE)
            .jvm("-Dspring.aot.enabled=true")
            .run();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("MIG-0101", PACKAGE + ".NoSuchRevision");
    }

    @Test
    void anotherModeThanThatOfTheBuildIsRefused(TestDatabase database) {
        Ended ended = service(database).jvm("-Dspring.aot.enabled=true").with("migrate.startup.mode=verify").run();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("MIG-0501", "has another value than when the application was built")
            .doesNotContain("\tat ");
        assertThat(database.strings("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'")).isEmpty();
    }

    @Test
    void commandsTakeNothingOfTheGeneratedCode(TestDatabase database) {
        Ended ended = service(database).jvm("-Dspring.aot.enabled=true").command("migrate", "upgrade").run();
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("upgrade 0007", "upgrade 9001", "The database is at 9001 (10 revisions")
            .doesNotContain("Tomcat", "Starting AOT-processed");
    }

    private ServiceProcess service(TestDatabase database) {
        return new ServiceProcess(database, this.folder.resolve("output.txt")).of(SERVICE, classes)
            .with("migrate.packages=" + PACKAGE)
            .with("server.port=0");
    }

    private String output() throws IOException {
        return Files.readString(this.folder.resolve("output.txt"));
    }

    private String get(String path, String accept) throws Exception {
        Matcher port = PORT.matcher(output());
        assertThat(port.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port.group(1) + path))
            .header("Accept", accept)
            .timeout(Duration.ofSeconds(20))
            .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

}
