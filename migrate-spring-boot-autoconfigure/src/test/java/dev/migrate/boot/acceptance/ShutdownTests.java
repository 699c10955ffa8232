package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is asked to stop while its start waits. */
@PostgresTest
class ShutdownTests {

    /** What a process ends with that SIGTERM has ended: 128 and its number. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private Revisions revisions;

    private Path output;

    @BeforeEach
    void write() throws IOException {
        this.revisions = new Revisions(Files.createDirectory(this.folder.resolve("sql")));
        this.output = this.folder.resolve("output");
    }

    @Test
    void verifyWaitsNoLonger(TestDatabase database) throws Exception {
        this.revisions.add("0001", "Customers", "CREATE TABLE customer (id bigint);");
        stopped(start(database, "verify"), () -> !sessions(database).isEmpty());
        assertThat(database.strings("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
            .isEmpty();
    }

    @Test
    void anInitializerWaitsNoLongerForTheRunOfAnotherProcess(TestDatabase database) throws Exception {
        this.revisions.waiting("0001");
        try (HeldLock lock = HeldLock.advisory(database);
                Service other = Service.on(database, this.revisions.folder()).start()) {
            Patience.await().until(() -> sessions(database).contains("Lock"));
            stopped(start(database, "initializer"),
                    () -> Files.readString(this.output).contains("Waiting for the run"));
            lock.release();
            other.started();
        }
        assertThat(database.strings("SELECT outcome FROM migrate_history")).containsExactly("applied");
    }

    @ParameterizedTest
    @CsvSource({ "runner, Database schema: mode", "initializer, Started FailingService" })
    void aStatementIsCutAndTheStartGoesNoFurther(String mode, String further, TestDatabase database) throws Exception {
        this.revisions.add("0001", "Customers", "CREATE TABLE customer (id bigint);");
        this.revisions.add("0002", "Slow", "CREATE TABLE slow (id bigint);\nSELECT pg_sleep(120);");
        stopped(start(database, mode), () -> sessions(database).contains("Timeout"));
        assertThat(Files.readString(this.output))
            .contains("2 revisions to run: 0001, 0002", "upgrade 0002 \"Slow\" begins (2 of 2)",
                    "The process is asked to stop", "MIG-0313")
            .doesNotContain("\tat ", further);
        assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly("0001");
        assertThat(database.strings("SELECT tablename FROM pg_tables WHERE tablename = 'slow'")).isEmpty();
    }

    private void stopped(Process process, Callable<Boolean> waits) throws Exception {
        try {
            Patience.await().until(waits);
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
        }
        finally {
            process.destroyForcibly();
        }
    }

    private static List<String> sessions(TestDatabase database) {
        return database.strings("SELECT coalesce(wait_event_type, '') FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    private Process start(TestDatabase database, String mode) throws IOException {
        return FailingService
            .process(database, this.revisions.folder(), "--logging.level.dev.migrate=info",
                    "--migrate.startup.mode=" + mode, "--migrate.startup.verify-timeout=60s")
            .redirectOutput(this.output.toFile())
            .start();
    }

}
