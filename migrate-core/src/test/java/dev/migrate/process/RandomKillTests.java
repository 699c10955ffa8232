package dev.migrate.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A revision without a transaction goes on exactly where a killed process left it. */
@PostgresTest
@Timeout(120)
class RandomKillTests {

    private static final int KILLS = 20;

    private static final int STATEMENTS = 2000;

    @Test
    void eachStatementRunsOnceWheneverItsProcessIsKilled(TestDatabase database, @TempDir Path path) {
        StringBuilder up = new StringBuilder("CREATE TABLE counted (n int);\n");
        for (int number = 1; number < STATEMENTS; number++) {
            up.append("INSERT INTO counted VALUES (").append(number).append(");\n");
        }
        RevisionFolder folder = new RevisionFolder(path).write("0001",
                "-- revision: 0001\n-- migrate:up transaction:false\n" + up);
        Random random = new Random(20261120);
        try (Fleet fleet = new Fleet(database, folder.location())) {
            fleet.launch(2);
            for (int kills = 0; kills < KILLS; kills++) {
                Service service = fleet.services().get(0).awaitReady();
                long done = (kills == 0) ? 0 : fleet.count("SELECT count(*) FROM counted");
                fleet.launch(1);
                service.go();
                fleet.awaitCount("counted", done + random.nextInt(30));
                // anywhere within the statement at hand and those after it
                LockSupport.parkNanos(random.nextInt(2_000_000));
                fleet.kill(service);
            }
            fleet.go();
            fleet.assertAllEndWell();
            assertThat(fleet.count("SELECT count(*) FROM counted")).isEqualTo(STATEMENTS - 1);
            assertThat(fleet.count("SELECT count(DISTINCT n) FROM counted")).isEqualTo(STATEMENTS - 1);
            assertThat(fleet.count("SELECT count(*) FROM migrate_history WHERE outcome = 'applied'")).isOne();
        }
    }

}
