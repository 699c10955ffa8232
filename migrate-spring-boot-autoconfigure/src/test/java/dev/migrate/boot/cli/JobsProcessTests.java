package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that work on a job and are killed. */
@PostgresTest
class JobsProcessTests {

    private static final String SLOW = """
            CREATE FUNCTION slow(n int) RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_sleep(0.001);
                RETURN n + 1;
            END $$""";

    @Test
    void whatAKilledProcessHasLeftIsDoneByTheNext(TestDatabase database, @TempDir Path folder)
            throws IOException, InterruptedException {
        database.run("CREATE TABLE orders (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)", SLOW,
                "INSERT INTO orders SELECT n FROM generate_series(1, 2000) n");
        new RevisionFolder(folder).addOutside("0001", "none",
                "-- migrate:backfill table=orders batch=100 background=true\nUPDATE orders SET n = slow(n);",
                "SELECT 1;");
        CommandProcess service = CommandProcess.on(database, folder);
        assertThat(service.run("upgrade").code()).isZero();
        Process killed = service.builder(List.of("jobs", "run")).start();
        database.await("(SELECT coalesce(sum(changed), 0) > 0 FROM migrate_job_range)");
        killed.destroyForcibly().waitFor();
        assertThat(database.strings("SELECT state FROM migrate_job")).containsExactly("running");
        Answer rest = service.run("jobs", "run");
        assertThat(rest.err()).isEmpty();
        assertThat(rest.out()).isEqualTo("0001:1  orders  done, 2000 rows changed\n");
        assertThat(database.strings("SELECT DISTINCT n FROM orders")).containsExactly("1");
    }

}
