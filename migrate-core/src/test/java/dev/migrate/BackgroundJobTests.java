package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.BackgroundJobs.Left;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RevisionReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backfills that are left to the background. */
@PostgresTest
class BackgroundJobTests {

    private static final String ROWS = "INSERT INTO t (id) SELECT n FROM generate_series(1, 45000) n";

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

    private static Left workOut(Migrator migrator) {
        BackgroundJobs jobs = migrator.maintenance().jobs();
        Left left = Left.MORE;
        while (left != Left.NOTHING) {
            left = jobs.work();
        }
        return left;
    }

    private static JobReport only(Migrator migrator) {
        List<JobReport> jobs = migrator.maintenance().jobs().list();
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)                         | UPDATE t SET n = n + 1
                    CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)                         | UPDATE t SET n = n + 1 WHERE n = 0
                    CREATE TABLE t (id int, part int DEFAULT 1, n int NOT NULL DEFAULT 0, PRIMARY KEY (part, id)) | UPDATE t SET n = n + 1
                    CREATE TABLE t (id int, key uuid PRIMARY KEY DEFAULT gen_random_uuid(), n int NOT NULL DEFAULT 0) | UPDATE t SET n = n + 1
                    CREATE TABLE t (id int, key text PRIMARY KEY DEFAULT md5(random()::text), n int NOT NULL DEFAULT 0) | UPDATE t SET n = n + 1
                    CREATE TABLE t (id int, n int NOT NULL DEFAULT 0)                                     | UPDATE t SET n = n + 1 WHERE n = 0
                    CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0) PARTITION BY RANGE (id); CREATE TABLE a PARTITION OF t FOR VALUES FROM (0) TO (20000); CREATE TABLE b PARTITION OF t DEFAULT | UPDATE t SET n = n + 1
                    CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0); CREATE TABLE child () INHERITS (t) | UPDATE t SET n = n + 1 WHERE n = 0
                    """)
    void severalProcessesChangeEachRowOnce(String table, String update, TestDatabase database) throws Exception {
        database.run(table, ROWS);
        Migrator migrator = migrator(database, update);
        migrator.upgrade();
        assertThat(only(migrator).state()).isEqualTo(State.RUNNING);
        assertThat(database.strings("SELECT DISTINCT n FROM t")).containsExactly("0");
        ExecutorService workers = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Left>> work = Stream.generate(() -> (Callable<Left>) () -> workOut(migrator(database)))
                .limit(3)
                .toList();
            for (var worker : workers.invokeAll(work)) {
                assertThat(worker.get()).isEqualTo(Left.NOTHING);
            }
        }
        finally {
            workers.shutdownNow();
        }
        assertThat(database.strings("SELECT DISTINCT n FROM t")).containsExactly("1");
        JobReport job = only(migrator);
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.changed()).isEqualTo(45_000);
        assertThat(database.strings("SELECT count(*) FROM migrate_job_range")).containsExactly("0");
    }

    @Test
    void whatAKilledProcessWasAtIsDoneByAnother(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)", ROWS, "CREATE SEQUENCE s", """
                CREATE FUNCTION dying(n int) RETURNS int LANGUAGE plpgsql AS $$
                BEGIN
                    IF nextval('s') % 4001 = 0 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                    RETURN n + 1;
                END $$""");
        Migrator migrator = migrator(database, "UPDATE t SET n = dying(n)");
        migrator.upgrade();
        int killed = 0;
        for (Left left = Left.MORE; left != Left.NOTHING;) {
            try {
                left = migrator.maintenance().jobs().work();
            }
            catch (MigrateException ex) {
                killed++;
            }
        }
        assertThat(killed).isGreaterThan(5);
        assertThat(database.strings("SELECT DISTINCT n FROM t")).containsExactly("1");
        assertThat(only(migrator).changed()).isEqualTo(45_000);
    }

    @Test
    void aJobIsPausedResumedAndCancelled(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)", ROWS);
        Migrator migrator = migrator(database, "UPDATE t SET n = n + 1");
        migrator.upgrade();
        BackgroundJobs jobs = migrator.maintenance().jobs();
        assertThat(jobs.pause("0001")).extracting(JobReport::state).containsExactly(State.PAUSED);
        assertThat(jobs.work()).isEqualTo(Left.NOTHING);
        assertThat(database.strings("SELECT DISTINCT n FROM t")).containsExactly("0");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> jobs.pause("0001"))
            .withMessageContaining("the job of revision \"0001\" is paused already");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> jobs.pause("001"))
            .withMessageContaining("revision \"001\" has no job in the background");
        assertThat(jobs.resume("0001")).extracting(JobReport::state).containsExactly(State.RUNNING);
        workOut(migrator);
        assertThat(only(migrator).state()).isEqualTo(State.DONE);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> jobs.cancel("0001"))
            .withMessageContaining("is done already");
    }

    @Test
    void rowsThatTheServerRefusesStopTheJobUntilItIsResumed(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)", ROWS,
                "ALTER TABLE t ADD CONSTRAINT small CHECK (id <> 30000 OR n = 0)");
        Migrator migrator = migrator(database, "UPDATE t SET n = n + 1");
        migrator.upgrade();
        workOut(migrator);
        JobReport failed = only(migrator);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).contains("violates check constraint \"small\"").contains("23514");
        database.run("ALTER TABLE t DROP CONSTRAINT small");
        migrator.maintenance().jobs().resume("0001");
        workOut(migrator);
        assertThat(only(migrator).state()).isEqualTo(State.DONE);
        assertThat(database.strings("SELECT DISTINCT n FROM t")).containsExactly("1");
    }

    @Test
    void revisionsThatDependOnAJobWaitForIt(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int)", ROWS);
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
        workOut(all);
        assertThat(all.status().status()).isEqualTo(MigrationStatus.PENDING);
        assertThat(all.upgrade().after()).containsExactly("0004");
        assertThat(migrator.maintenance().jobs().list()).hasSize(1);
    }

    @Test
    void nothingWaitsForAJobThatWasCancelled(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int)", ROWS);
        migrator(database, "UPDATE t SET n = 1 WHERE n IS NULL");
        this.folder.write("0002", """
                -- revision: 0002
                -- revises: 0001
                -- depends-on: 0001

                -- migrate:up
                CREATE TABLE second ();

                -- migrate:down
                DROP TABLE second;
                """);
        Migrator migrator = migrator(database);
        assertThat(migrator.upgrade().after()).containsExactly("0001");
        migrator.maintenance().jobs().cancel("0001");
        assertThat(migrator.upgrade().after()).containsExactly("0002");
    }

    @Test
    void aDowngradeEndsTheJob(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)", ROWS);
        Migrator migrator = migrator(database, "UPDATE t SET n = n + 1");
        migrator.upgrade();
        migrator.downgrade("base");
        assertThat(migrator.maintenance().jobs().list()).isEmpty();
        assertThat(migrator.maintenance().jobs().work()).isEqualTo(Left.NOTHING);
        migrator.upgrade();
        workOut(migrator);
        assertThat(database.strings("SELECT DISTINCT n FROM t")).containsExactly("1");
    }

    @Test
    void namesAreLookedUpWhereTheRevisionLookedThemUp(TestDatabase database) {
        database.run("CREATE SCHEMA shop", "CREATE TABLE shop.t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)",
                "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)", ROWS,
                "INSERT INTO shop.t VALUES (1), (2)");
        this.folder.addOutside("0001", "",
                "SET search_path = shop;\n-- migrate:backfill table=t background=true\nUPDATE t SET n = 1;",
                "SELECT 1;");
        Migrator migrator = migrator(database);
        migrator.upgrade();
        workOut(migrator);
        assertThat(database.strings("SELECT DISTINCT n FROM shop.t")).containsExactly("1");
        assertThat(database.strings("SELECT DISTINCT n FROM public.t")).containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing | UPDATE missing SET n = 1
            t       | UPDATE t SET missing = 1
            """)
    void aMistakeOfTheStatementFailsTheRevision(String table, String update, TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int)");
        this.folder.addOutside("0001", "", "-- migrate:backfill table=" + table + " background=true\n" + update + ";",
                "SELECT 1;");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator(database)::upgrade)
            .withMessageContaining("missing");
        assertThat(database.strings("SELECT count(*) FROM migrate_version")).containsExactly("0");
    }

}
