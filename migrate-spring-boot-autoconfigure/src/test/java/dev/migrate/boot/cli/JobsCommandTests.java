package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.boot.cli.CommandProcess.Answer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code migrate jobs} answers. */
@PostgresTest
class JobsCommandTests {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    @BeforeEach
    void upgrade(@TempDir Path folder, TestDatabase database) {
        database.run("CREATE TABLE orders (id int PRIMARY KEY, total int CHECK (total < 10 OR id <> 7))",
                "INSERT INTO orders SELECT n FROM generate_series(1, 300) n");
        new RevisionFolder(folder)
            .addOutside("0001", "none",
                    "-- migrate:backfill table=orders background=true\nUPDATE orders SET total = id + 5;", "SELECT 1;")
            .write("0002", """
                    -- revision: 0002
                    -- revises: 0001
                    -- depends-on: 0001

                    -- migrate:up
                    CREATE TABLE behind ();

                    -- migrate:down
                    DROP TABLE behind;
                    """);
        this.properties.put("spring.datasource.url", database.url());
        this.properties.put("spring.datasource.username", database.user());
        this.properties.put("spring.datasource.password", database.password());
        this.properties.put("migrate.locations", "file:" + folder);
        assertThat(run("jobs").out()).isEqualTo("There is no job.\n");
        assertThat(run("upgrade").out()).contains("The database is at 0001");
    }

    private Answer run(String... words) {
        return InProcess.run(this.properties, words);
    }

    @Test
    void aJobIsShownStoppedResumedAndGivenUp() {
        assertThat(run("jobs").out()).isEqualTo("0001:1  orders  running, 0 rows changed\n");
        assertThat(run("status").out()).contains("status:  waiting for jobs", "pending: 0002");
        assertThat(run("jobs", "pause", "0001").out()).contains("paused");
        assertThat(run("jobs", "pause", "0001").err()).contains("the job of revision \"0001\" is paused already");
        assertThat(run("jobs", "resume", "0001").out()).contains("running");
        assertThat(run("jobs", "pause").code()).isEqualTo(2);
        assertThat(run("jobs", "stop", "0001").code()).isEqualTo(2);
        assertThat(run("jobs", "--json").out()).contains("\"revision\":\"0001\"", "\"state\":\"running\"");
        assertThat(run("jobs", "cancel", "0001").out()).contains("cancelled");
        assertThat(run("upgrade").out()).contains("upgrade 0002");
    }

    @Test
    void whatTheHintNamesFinishesTheJobOrSaysWhyNot(TestDatabase database) {
        Answer failed = run("jobs", "run");
        assertThat(failed.code()).isEqualTo(3);
        assertThat(failed.out()).contains("failed", "violates check constraint", "SQLSTATE 23514");
        database.run("ALTER TABLE orders DROP CONSTRAINT orders_check");
        assertThat(run("jobs", "resume", "0001").code()).isZero();
        assertThat(run("jobs", "run").out()).isEqualTo("0001:1  orders  done, 300 rows changed\n");
        assertThat(run("upgrade").out()).contains("upgrade 0002");
    }

}
