package dev.migrate.sample.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sample.process.ServiceProcess.Ended;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A start that records which classes it loads, as Boot's reference has it: where an image
 * is built, there is no database.
 */
@PostgresTest
class TrainingRunTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "runner", "initializer", "verify", "none" })
    void itNeedsNoDatabase(String mode, TestDatabase database) {
        Ended training = service(database, mode).jvm("-Dspring.context.exit=onRefresh").run();
        assertThat(training.exitCode()).as(training.output()).isZero();
        assertThat(training.output()).contains("Starting SmallService")
            .doesNotContain("MIG-", "HikariPool", "Started SmallService");
    }

    @Test
    void otherwiseTheInitializerAsksTheDatabase(TestDatabase database) {
        Ended ended = service(database, "initializer").run();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("MIG-0308");
    }

    private ServiceProcess service(TestDatabase database, String mode) {
        return new ServiceProcess(database, this.folder.resolve("output.txt")).withoutDatabase()
            .with("migrate.locations=classpath:process/one")
            .with("spring.datasource.hikari.connection-timeout=1000")
            .with("migrate.startup.mode=" + mode);
    }

}
