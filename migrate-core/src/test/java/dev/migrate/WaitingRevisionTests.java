package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions that wait for a backfill in the background. */
@PostgresTest
class WaitingRevisionTests {

    private static final String DEPENDENT = """
            -- revision: 0002
            -- revises: 0001
            -- depends-on: 0001

            -- migrate:up
            CREATE TABLE second ();

            -- migrate:down
            DROP TABLE second;
            """;

    private RevisionFolder folder;

    @BeforeEach
    void makeFolder(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
    }

    private Migrator migrator(TestDatabase database, String update) {
        this.folder.addOutside("0001", "", "-- migrate:backfill table=t background=true\n" + update + ";", "SELECT 1;");
        return migrator(database);
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
    }

    @Test
    void revisionsThatDependOnAJobWaitForIt(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int)", BackgroundJobTests.ROWS);
        Migrator migrator = migrator(database, "UPDATE t SET n = 1 WHERE n IS NULL");
        this.folder.add("0002", "0001", "CREATE TABLE second ();", "DROP TABLE second;").write("0003", """
                -- revision: 0003
                -- revises: 0002
                -- depends-on: 0001

                -- migrate:up
                ALTER TABLE t ALTER COLUMN n SET NOT NULL;

                -- migrate:down
                ALTER TABLE t ALTER COLUMN n DROP NOT NULL;
                """).add("0004", "0003", "CREATE TABLE fourth ();", "DROP TABLE fourth;");
        Migrator all = migrator(database);
        assertThat(all.upgrade().after()).containsExactly("0002");
        assertThat(all.status().status()).isEqualTo(MigrationStatus.WAITING_FOR_JOBS);
        assertThat(all.status().pending()).extracting(RevisionReport::id).containsExactly("0003", "0004");
        assertThat(all.upgrade().steps()).isEmpty();
        BackgroundJobTests.workOut(all);
        assertThat(all.status().status()).isEqualTo(MigrationStatus.PENDING);
        assertThat(all.upgrade().after()).containsExactly("0004");
        assertThat(migrator.maintenance().jobs().list()).hasSize(1);
    }

    @Test
    void nothingWaitsForAJobThatWasCancelled(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int)", BackgroundJobTests.ROWS);
        migrator(database, "UPDATE t SET n = 1 WHERE n IS NULL");
        this.folder.write("0002", DEPENDENT);
        Migrator migrator = migrator(database);
        assertThat(migrator.upgrade().after()).containsExactly("0001");
        migrator.maintenance().jobs().cancel("0001");
        assertThat(migrator.upgrade().after()).containsExactly("0002");
    }

    @Test
    void whatWaitsIsNotBehindForACheckWhichSaysHowToGoOn(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int)", BackgroundJobTests.ROWS);
        migrator(database, "UPDATE t SET n = 1 WHERE n IS NULL");
        this.folder.write("0002", DEPENDENT);
        Migrator migrator = migrator(database);
        migrator.upgrade();
        migrator.maintenance().jobs().pause("0001");
        assertThat(migrator.maintenance().check().findings()).singleElement().satisfies((finding) -> {
            assertThat(finding.code()).isEqualTo(DiagnosticCode.WAITING_FOR_JOB);
            assertThat(finding.hint()).contains("\"migrate jobs resume 0001\"");
        });
        migrator.maintenance().jobs().resume("0001");
        assertThat(migrator.maintenance().check().findings()).singleElement()
            .satisfies((finding) -> assertThat(finding.hint()).contains("\"migrate jobs run\""));
        BackgroundJobTests.workOut(migrator);
        assertThat(migrator.upgrade().after()).containsExactly("0002");
    }

}
