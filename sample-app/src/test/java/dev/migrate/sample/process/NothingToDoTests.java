package dev.migrate.sample.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.migrate.sample.process.ServiceProcess.Ended;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The everyday start, on a database that is at its target. */
@PostgresTest
class NothingToDoTests {

    @TempDir
    Path folder = Path.of("");

    @Test
    void theEngineSendsOneStatement(TestDatabase database) {
        assumeThat(logDestination(database)).as("a server that logs as this test reads it").contains("jsonlog");
        start(database, "first", "runner");
        StatementLog log = new StatementLog(database);
        log.open();
        start(database, "idle", "none");
        Ended second = start(database, "second", "runner");
        assertThat(second.output()).containsIgnoringCase("nothing to do");
        List<String> ofTheEngine = new ArrayList<>(log.statements("second"));
        // what the pool and the driver send to every new connection
        log.statements("idle").forEach(ofTheEngine::remove);
        assertThat(ofTheEngine).singleElement().asString().startsWith("SELECT").contains("migrate_version");
    }

    private Ended start(TestDatabase database, String application, String mode) {
        Ended ended = new ServiceProcess(database, this.folder.resolve("output.txt"))
            .with("migrate.locations=classpath:process/one")
            .with("migrate.startup.mode=" + mode)
            .with("spring.datasource.hikari.minimum-idle=1")
            .with("spring.datasource.hikari.data-source-properties.ApplicationName=" + application)
            .run();
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return ended;
    }

    private static String logDestination(TestDatabase database) {
        return database.jdbc().sql("SELECT current_setting('log_destination')").query(String.class).single();
    }

}
