package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.BackgroundJobs.Left;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backfills that are left to the background. */
@PostgresTest
class BackgroundJobTests {

    static final String ROWS = "INSERT INTO t (id) SELECT n FROM generate_series(1, 45000) n";

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

    static Left workOut(Migrator migrator) {
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
            .satisfies((ex) -> assertThat(ex.diagnostic().message())
                .isEqualTo("revision \"001\" has no job in the background"))
            .satisfies((ex) -> assertThat(ex.diagnostic().hint()).isEqualTo("Did you mean \"0001\"?"));
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
    void aDowngradeEndsTheJobOfAFileThatIsGoneOrSaysOtherwise(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)", ROWS);
        Migrator migrator = migrator(database, "UPDATE t SET n = n + 1");
        migrator.upgrade();
        this.folder.addOutside("0001", "", "-- migrate:backfill table=t\nUPDATE t SET n = n + 1;", "SELECT 1;");
        migrator(database).downgrade("base");
        assertThat(migrator.maintenance().jobs().list()).isEmpty();
        migrator.upgrade();
        this.folder.remove("0001").add("0002", "", "SELECT 1;", "SELECT 1;");
        migrator(database).downgrade("base");
        assertThat(migrator.maintenance().jobs().list()).isEmpty();
    }

    @Test
    void aDowngradeByAScriptEndsTheJob(TestDatabase database, @TempDir Path scripts) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)", ROWS);
        Migrator migrator = migrator(database, "UPDATE t SET n = n + 1");
        migrator.upgrade();
        Programs.psql(database, scripts, migrator.downgradeScript("base"));
        assertThat(migrator.maintenance().jobs().list()).isEmpty();
        Programs.psql(database, scripts, migrator.upgradeScript("heads"));
        assertThat(database.strings("SELECT DISTINCT n FROM t")).containsExactly("1");
        Programs.psql(database, scripts, migrator.downgradeScript("0001:base"));
        assertThat(database.strings("SELECT count(*) FROM migrate_version")).containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE b (n int); CREATE VIEW t AS SELECT n FROM b | backfill of t, which is not a table
            CREATE TABLE t (id int, n int) | backfill of t has neither a key nor a condition to go by
            """)
    void whatCannotBeWalkedFailsTheRevision(String table, String message, TestDatabase database) {
        database.run(table);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator(database, "UPDATE t SET n = 2")::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().message()).isEqualTo(message));
        assertThat(database.strings("SELECT to_regclass('migrate_job') IS NULL")).containsExactly("t");
    }

    @Test
    void rowsThatKeepComingInDoNotKeepItFromEnding(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int)", ROWS, "CREATE SEQUENCE s START 50000", """
                CREATE FUNCTION more() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO t (id) VALUES (nextval('s'));
                    RETURN NULL;
                END $$""", "CREATE TRIGGER more AFTER UPDATE ON t EXECUTE FUNCTION more()");
        Migrator migrator = migrator(database, "UPDATE t SET n = 1 WHERE n IS NULL");
        migrator.upgrade();
        workOut(migrator);
        assertThat(only(migrator).state()).isEqualTo(State.DONE);
        assertThat(database.strings("SELECT count(*) FROM t WHERE n IS NULL AND id <= 45000")).containsExactly("0");
    }

    @Test
    void lockedRowsAreWaitedFor(TestDatabase database) throws Exception {
        database.run("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)",
                "INSERT INTO t (id) SELECT n FROM generate_series(1, 10) n");
        Migrator migrator = migrator(database, "UPDATE t SET n = n + 1");
        migrator.upgrade();
        CompletableFuture<Left> work;
        try (Connection held = database.dataSource().getConnection(); Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("SELECT FROM t FOR UPDATE");
            work = CompletableFuture.supplyAsync(() -> workOut(migrator));
            database.await("EXISTS (SELECT FROM pg_locks WHERE NOT granted)");
            held.rollback();
        }
        assertThat(work.get(60, TimeUnit.SECONDS)).isEqualTo(Left.NOTHING);
        assertThat(database.strings("SELECT DISTINCT n FROM t")).containsExactly("1");
        assertThat(only(migrator).state()).isEqualTo(State.DONE);
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
