package dev.migrate.sample.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTests {

    @TempDir
    Path directory = Path.of("");

    @Test
    void dataSurvivesARestart() {
        try (EmbeddedServer server = start()) {
            jdbc(server).sql("CREATE TABLE kept (id int)").update();
        }
        assertThat(this.directory.resolve("data/postmaster.pid")).doesNotExist();
        try (EmbeddedServer server = start()) {
            assertThat(jdbc(server).sql("SELECT count(*) FROM kept").query(Integer.class).single()).isZero();
        }
    }

    @Test
    void aServerLeftBehindByAKilledServiceIsStopped() throws Exception {
        Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Service.class.getName(), this.directory.toString())
            .start();
        String ready = service.inputReader().lines().filter(Service.READY::equals).findFirst().orElse("");
        service.destroyForcibly().waitFor();
        assertThat(ready).isEqualTo(Service.READY);
        assertThat(this.directory.resolve("data/postmaster.pid")).exists();
        try (EmbeddedServer server = start()) {
            assertThat(jdbc(server).sql("SELECT 1").query(Integer.class).single()).isOne();
        }
    }

    @Test
    void aNumberLeftInThePidFileMayBelongToAnotherProcess() throws IOException {
        start().close();
        Path pidFile = this.directory.resolve("data/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
        try (EmbeddedServer server = start()) {
            assertThat(jdbc(server).sql("SELECT 1").query(Integer.class).single()).isOne();
        }
    }

    @Test
    void twoServicesDoNotShareAFolder() {
        try (EmbeddedServer server = start()) {
            assertThatIllegalStateException().isThrownBy(this::start)
                .withMessageContaining("another process uses the database")
                .withMessageContaining("--sample.database.directory");
            assertThat(jdbc(server).sql("SELECT 1").query(Integer.class).single()).isOne();
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(new SampleDatabaseProperties(this.directory, 0));
    }

    private static JdbcClient jdbc(EmbeddedServer server) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url());
        dataSource.setUser("postgres");
        return JdbcClient.create(dataSource);
    }

    static class Service {

        static final String READY = "ready";

        public static void main(String[] args) throws InterruptedException {
            EmbeddedServer.start(new SampleDatabaseProperties(Path.of(args[0]), 0));
            System.out.println(READY);
            Thread.currentThread().join();
        }

    }

}
