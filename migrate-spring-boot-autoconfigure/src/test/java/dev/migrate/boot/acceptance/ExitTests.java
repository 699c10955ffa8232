package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user who starts the process sees. */
@PostgresTest
class ExitTests {

    @TempDir
    Path folder;

    @Test
    void aFailingUpgradeEndsTheProcessWithAnExplanation(TestDatabase database) throws Exception {
        new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint);")
            .add("0002", "Bad", "SELECT 1;\nSELECT * FROM nowhere;");
        Ended ended = run(database);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("APPLICATION FAILED TO START", "MIG-0301", "0002.sql:7", "42P01",
                "\"nowhere\" does not exist");
        assertThat(ended.output()).doesNotContain("\tat ");
        assertThat(database.jdbc().sql("SELECT version_num FROM migrate_version").query(String.class).list())
            .containsExactly("0001");
    }

    @Test
    void aBadFileEndsTheProcessBeforeTheDatabaseIsTouched(TestDatabase database) throws Exception {
        new Revisions(this.folder).add("not an id", "Bad", "SELECT 1;");
        Ended ended = run(database);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("APPLICATION FAILED TO START", "MIG-01", "not an id");
    }

    @Test
    void anUnreachableDatabaseIsReported(TestDatabase database) throws Exception {
        new Revisions(this.folder).add("0001", "Customers", "CREATE TABLE customer (id bigint);");
        TestDatabase nowhere = new TestDatabase("jdbc:postgresql://localhost:1/x", "x", "nobody", "hush-hush");
        Ended ended = run(nowhere);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("APPLICATION FAILED TO START", "MIG-0308").doesNotContain("hush-hush");
    }

    private Ended run(TestDatabase database) throws IOException, InterruptedException {
        Process process = FailingService
            .process(database, this.folder, "--spring.datasource.hikari.connection-timeout=1000")
            .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private record Ended(int code, String output) {

    }

}
