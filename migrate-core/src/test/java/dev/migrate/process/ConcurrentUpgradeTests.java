package dev.migrate.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.test.Await;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several JVMs upgrade one database at once, and some of them are killed. */
@PostgresTest
@Timeout(120)
class ConcurrentUpgradeTests {

    private static final int REVISIONS = 100;

    // the key makes a revision that runs twice fail; the defaults are on the server's
    // clock
    private static final String CREATE_LOG = """
            CREATE TABLE run_log (
                revision text PRIMARY KEY,
                application text NOT NULL DEFAULT current_setting('application_name'),
                at timestamptz NOT NULL DEFAULT clock_timestamp()
            );
            CREATE SEQUENCE attempts;
            """;

    @TempDir
    private Path path;

    private void writeRevisions(String statement) {
        RevisionFolder folder = new RevisionFolder(this.path);
        for (int number = 1; number <= REVISIONS; number++) {
            String insert = "INSERT INTO run_log (revision) VALUES ('%s');\n".formatted(id(number));
            String first = (number == 1) ? CREATE_LOG : "";
            folder.add(id(number), (number == 1) ? "" : id(number - 1), first + insert + statement, "SELECT 1;");
        }
    }

    private static String id(int number) {
        return "%04d".formatted(number);
    }

    private Fleet fleet(TestDatabase database) {
        return new Fleet(database, "file:" + this.path);
    }

    private static void assertEachRanOnce(Fleet fleet) {
        assertThat(fleet.count("SELECT count(*) FROM run_log")).isEqualTo(REVISIONS);
        List<String> history = fleet.jdbc()
            .sql("SELECT revision || ' ' || outcome FROM migrate_history ORDER BY number")
            .query(String.class)
            .list();
        List<String> expected = fleet.jdbc()
            .sql("SELECT revision || ' applied' FROM run_log ORDER BY revision")
            .query(String.class)
            .list();
        assertThat(history).isEqualTo(expected);
    }

    private static Duration takenOverAfter(Fleet fleet, Service killed, OffsetDateTime kill) {
        OffsetDateTime next = fleet.jdbc()
            .sql("SELECT min(at) FROM run_log WHERE application <> ?")
            .param(killed.name())
            .query(OffsetDateTime.class)
            .single();
        return Duration.between(kill, next);
    }

    @Test
    void fourProcessesRunEachRevisionOnce(TestDatabase database) {
        writeRevisions("");
        try (Fleet fleet = fleet(database)) {
            fleet.launch(4);
            fleet.go();
            fleet.assertAllEndWell();
            assertEachRanOnce(fleet);
        }
    }

    @Test
    void othersGoOnWhenTheOneThatRunsIsKilled(TestDatabase database) {
        writeRevisions("SELECT pg_sleep(0.01);");
        try (Fleet fleet = fleet(database)) {
            fleet.launch(4);
            fleet.go();
            fleet.awaitCount("migrate_history", 10);
            Service holder = fleet.holder();
            OffsetDateTime kill = fleet.now();
            fleet.kill(holder);
            fleet.assertAllEndWell();
            assertThat(takenOverAfter(fleet, holder, kill)).isPositive().isLessThan(Duration.ofSeconds(2));
            assertEachRanOnce(fleet);
        }
    }

    @Test
    void othersGoOnWhenTheOneThatRunsIsKilledInALongStatement(TestDatabase database) {
        writeRevisions("");
        // nextval is not rolled back: only the first attempt sleeps
        new RevisionFolder(this.path).add("0050", "0049", """
                SELECT CASE WHEN nextval('attempts') = 1 THEN pg_sleep(60) END;
                INSERT INTO run_log (revision) VALUES ('0050');
                """, "SELECT 1;");
        try (Fleet fleet = fleet(database)) {
            fleet.launch(4);
            fleet.go();
            Await.until("a statement that sleeps", () -> fleet.count("""
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event = 'PgSleep'
                    """) == 1);
            Service holder = fleet.holder();
            OffsetDateTime kill = fleet.now();
            fleet.kill(holder);
            fleet.assertAllEndWell();
            // the server looks for its client once a second
            assertThat(takenOverAfter(fleet, holder, kill)).isPositive().isLessThan(Duration.ofSeconds(3));
            assertEachRanOnce(fleet);
        }
    }

}
