package dev.migrate.boot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Services that work on backfills in the background. */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class BackgroundWorkTests {

    @TempDir
    Path folder;

    private RevisionFolder revisions;

    @BeforeEach
    void writeRevisions(TestDatabase database) {
        database.run("CREATE TABLE orders (id int PRIMARY KEY, total int)",
                "INSERT INTO orders SELECT n FROM generate_series(1, 50000) n");
        this.revisions = new RevisionFolder(this.folder).addOutside("0001", "none",
                "-- migrate:backfill table=orders background=true\nUPDATE orders SET total = 1 WHERE total IS NULL;",
                "SELECT 1;")
            .write("0002", """
                    -- revision: 0002
                    -- revises: 0001
                    -- depends-on: 0001

                    -- migrate:up
                    ALTER TABLE orders ALTER COLUMN total SET NOT NULL;

                    -- migrate:down
                    ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
                    """);
    }

    private Service.Builder service(TestDatabase database) {
        return Service.on(database, this.folder);
    }

    @Test
    void theRowsAreChangedBehindTheServiceAndWhatWaitedIsApplied(TestDatabase database) {
        try (Service one = service(database).start(); Service other = service(database).start()) {
            one.started();
            other.started();
            database.await("(SELECT count(*) = 1 FROM migrate_version WHERE version_num = '0002')");
        }
        assertThat(database.strings("SELECT count(*) FROM orders WHERE total = 1")).containsExactly("50000");
        assertThat(database.strings("SELECT state FROM migrate_job")).containsExactly("done");
    }

    @Test
    void aServiceThatDoesNotWorkOnJobsLeavesThem(TestDatabase database) {
        try (Service service = service(database).with("migrate.jobs.enabled", "false").start()) {
            service.started();
            assertThat(service.started().getBean(Migrator.class).maintenance().jobs().list())
                .extracting(JobReport::state)
                .containsExactly(State.RUNNING);
        }
        assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly("0001");
    }

    @Test
    void whatCannotBeAppliedIsTriedOnceAndSaidWithItsPlace(TestDatabase database, CapturedOutput output) {
        this.revisions.addOutside("0003", "0001",
                "-- migrate:backfill table=orders background=true\nDELETE FROM orders WHERE id = 1;", "SELECT 1;");
        this.revisions.write("0002", """
                -- revision: 0002
                -- revises: 0003
                -- depends-on: 0001

                -- migrate:up
                SELECT missing;

                -- migrate:down
                SELECT 1;
                """);
        try (Service service = service(database).with("migrate.jobs.poll-interval", "100ms").start()) {
            service.started();
            database.await("(SELECT count(*) = 1 FROM migrate_history WHERE outcome = 'failed')");
        }
        assertThat(output).contains("What waited for jobs in the background was not applied: error MIG-0301: ",
                "0002.sql:6: column \"missing\" does not exist");
        assertThat(database.strings("SELECT count(*) FROM migrate_history WHERE outcome = 'failed'"))
            .containsExactly("1");
    }

    @Test
    void aServiceWhoseMigrationsAreOffLeavesThem(TestDatabase database) {
        try (Service service = service(database).with("migrate.jobs.enabled", "false").start()) {
            service.started();
        }
        try (Service service = service(database).with("migrate.startup.mode", "none").start()) {
            service.started();
            assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                .noneMatch((name) -> name.startsWith("migrate-jobs"));
        }
        assertThat(database.strings("SELECT state FROM migrate_job")).containsExactly("running");
    }

    @Test
    void aServiceThatEndsLeavesTheRestToTheNext(TestDatabase database) {
        try (Service service = service(database).start()) {
            service.started();
        }
        assertThat(database.strings("SELECT version_num FROM migrate_version")).hasSize(1);
        try (Service service = service(database).start()) {
            service.started();
            database.await("(SELECT count(*) = 1 FROM migrate_version WHERE version_num = '0002')");
        }
        assertThat(database.strings("SELECT DISTINCT total FROM orders")).containsExactly("1");
    }

}
