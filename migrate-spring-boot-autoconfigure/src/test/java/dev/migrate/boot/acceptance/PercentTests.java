package dev.migrate.boot.acceptance;

import static dev.migrate.boot.acceptance.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
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

    /** Told by the statement itself, on the connection that it runs on. */
    @Test
    void isToldWhileRowsAreChangedInBatches(TestDatabase database) throws Exception {
        database.run("CREATE TABLE orders AS SELECT n, n AS total FROM generate_series(1, 20000) n", """
                CREATE FUNCTION held(n int) RETURNS int LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock(%s) WHERE n = 15000;
                    RETURN n;
                END $$""".formatted(Revisions.LOCK));
        try (HeldLock lock = HeldLock.advisory(database);
                Service service = Service.on(database, this.folder)
                    .web(Server.TOMCAT)
                    .with(Batches.class)
                    .with("migrate.lock-timeout", "10m")
                    .with("spring.datasource.hikari.maximum-pool-size", "1")
                    .start()) {
            await().until(() -> service.actuator("/migrations").body().contains("\"percent\":"));
            String percent = Answers.text(service.actuator("/migrations").body(), "$.running.percent");
            assertThat(Integer.parseInt(percent)).isBetween(1, 80);
            lock.release();
            service.started();
        }
    }

    @MigrationRevision(id = "0001")
    static class Batches implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.backfill("orders", "total = -held(n)").where("total > 0").batchRows(1000).undoneBy("");
        }

    }

    private Service service(TestDatabase database, String connections) {
        return Service.on(database, new Revisions(this.folder).indexing("0001").folder())
            .web(Server.TOMCAT)
            .with("spring.datasource.hikari.maximum-pool-size", connections)
            .start();
    }

}
