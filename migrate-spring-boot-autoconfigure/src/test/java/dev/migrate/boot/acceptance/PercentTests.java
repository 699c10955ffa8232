package dev.migrate.boot.acceptance;

import static dev.migrate.boot.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a statement is, where PostgreSQL counts it and a connection is to spare. */
@PostgresTest
class PercentTests {

    @TempDir
    Path folder;

    @Test
    void isToldWhileAnIndexIsBuilt(TestDatabase database) throws Exception {
        try (HeldLock lock = HeldLock.advisory(database); Service service = service(database, "3")) {
            await().until(() -> service.actuator("/migrations").body().contains("\"percent\":"));
            String percent = Answers.text(service.actuator("/migrations").body(), "$.running.percent");
            assertThat(Integer.parseInt(percent)).isBetween(30, 70);
            assertThat(service.actuator("/migrations", "text/html").body()).contains(", " + percent + " % done");
            lock.release();
            service.started();
        }
    }

    /** One connection would be free, and is left to the service. */
    @Test
    void isLeftOutWhereNoConnectionIsToSpare(TestDatabase database) throws Exception {
        try (HeldLock lock = HeldLock.advisory(database); Service service = service(database, "2")) {
            await().until(() -> service.actuator("/migrations").body().contains("\"statement\":3,\"of\":3"));
            assertThat(service.actuator("/migrations").body()).doesNotContain("percent");
            lock.release();
            service.started();
        }
    }

    private Service service(TestDatabase database, String connections) {
        return Service.on(database, new Revisions(this.folder).indexing("0001").folder())
            .web(Server.TOMCAT)
            .with("spring.datasource.hikari.maximum-pool-size", connections)
            .start();
    }

}
