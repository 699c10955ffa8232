package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.HistoryTables;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.LockHolder;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

@PostgresTest
class RunLockTests {

    private RevisionFolder folder;

    private final CountDownLatch begun = new CountDownLatch(1);

    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int); INSERT INTO a VALUES (1);", "DROP TABLE a;");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource(database.user(), database.password(), "ApplicationName=other"))
            .locations(this.folder.location());
    }

    // stops at its first statement until the test lets it go on
    private Migrator stopping(TestDatabase database) {
        return builder(database).listener(new MigrationListener() {

            @Override
            public void progressed(RunningStep step) {
                RunLockTests.this.begun.countDown();
                awaitLatch(RunLockTests.this.goOn);
            }

        }).build();
    }

    // the common pool may have one thread only, and these runs wait for each other
    private static CompletableFuture<RunReport> inBackground(Supplier<RunReport> run) {
        return CompletableFuture.supplyAsync(run, (task) -> new Thread(task, "run").start());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void twoRunsOnAnEmptyDatabaseRunEachRevisionOnce(TestDatabase database) throws Exception {
        for (int number = 2; number <= 30; number++) {
            this.folder.add("%04d".formatted(number), "%04d".formatted(number - 1), "INSERT INTO a VALUES (1);", "");
        }
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<RunReport>> runs = List.of(1, 2, 3).stream().map((number) -> {
            Migrator migrator = builder(database).build();
            return inBackground(() -> {
                awaitLatch(start);
                return migrator.upgrade();
            });
        }).toList();
        start.countDown();
        int steps = 0;
        for (CompletableFuture<RunReport> run : runs) {
            RunReport report = run.get(60, TimeUnit.SECONDS);
            steps += report.steps().size();
            assertThat(report.after()).containsExactly("0030");
        }
        assertThat(steps).isEqualTo(30);
        assertThat(database.strings("SELECT count(*)::text FROM a")).containsExactly("30");
    }

    @Test
    void whoWaitsNamesTheHolderAndGivesUp(TestDatabase database) throws Exception {
        CompletableFuture<RunReport> first = inBackground(stopping(database)::upgrade);
        awaitLatch(this.begun);
        assertThat(builder(database).build().status().status()).isEqualTo(MigrationStatus.RUNNING);
        List<LockHolder> holders = new ArrayList<>();
        Migrator second = builder(database).runLockMaxWait(Duration.ofMillis(100)).listener(new MigrationListener() {

            @Override
            public void waiting(LockHolder who, Duration waited) {
                holders.add(who);
            }

        }).build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(second::upgrade).satisfies((ex) -> {
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.RUN_LOCK_TIMEOUT);
            assertThat(ex.diagnostic().detail()).contains("\"other\"", "pid " + holders.get(0).pid());
        });
        this.goOn.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS).after()).containsExactly("0001");
    }

    @Test
    void aLockThatIsLeftOnAnIdleConnectionIsNoRun(TestDatabase database) throws Exception {
        Migrator migrator = builder(database).runLockMaxWait(Duration.ofMillis(100)).build();
        long key = new HistoryTables("public", "migrate_version", "migrate_history").lockKey();
        try (Connection left = database.dataSource().getConnection(); Statement statement = left.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + key + ")");
            String pid = String.valueOf(left.unwrap(PGConnection.class).getBackendPID());
            assertThat(migrator.status().status()).isEqualTo(MigrationStatus.PENDING);
            MigrateException refused = catchThrowableOfType(MigrateException.class, migrator::upgrade);
            assertThat(refused.diagnostic().code()).isEqualTo(DiagnosticCode.RUN_LOCK_TIMEOUT);
            assertThat(refused.diagnostic().detail()).contains("pid " + pid, "idle since 2", "carries out no run");
            assertThat(refused.diagnostic().hint()).contains("\"SELECT pg_terminate_backend(" + pid + ")\"");
            // the hint, followed
            database.strings("SELECT pg_terminate_backend(" + pid + ", 5000)::text");
            assertThat(migrator.upgrade().after()).containsExactly("0001");
        }
    }

    @Test
    void aRunThatWaitsForALockOfATableIsARun(TestDatabase database) throws Exception {
        database.run("CREATE TABLE busy (id int)");
        this.folder.addOutside("0001", "", "ALTER TABLE busy ADD a int;", "");
        Migrator waiting = builder(database).listener(new MigrationListener() {

            @Override
            public void blocked(RunningStep step, Duration pause) {
                RunLockTests.this.begun.countDown();
                awaitLatch(RunLockTests.this.goOn);
            }

        }).build();
        try (Connection other = database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE busy");
            CompletableFuture<RunReport> run = inBackground(waiting::upgrade);
            awaitLatch(this.begun);
            assertThat(builder(database).build().status().status()).isEqualTo(MigrationStatus.RUNNING);
            other.rollback();
            this.goOn.countDown();
            assertThat(run.get(30, TimeUnit.SECONDS).after()).containsExactly("0001");
        }
    }

    @Test
    void whoWaitsDoesNotStopAConcurrentIndex(TestDatabase database) throws Exception {
        this.folder.addOutside("0001", "", "CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY i ON a (id);", "");
        CompletableFuture<RunReport> first = inBackground(stopping(database)::upgrade);
        awaitLatch(this.begun);
        CountDownLatch waiting = new CountDownLatch(1);
        Migrator second = builder(database).listener(new MigrationListener() {

            @Override
            public void waiting(LockHolder who, Duration waited) {
                waiting.countDown();
            }

        }).build();
        CompletableFuture<RunReport> other = inBackground(second::upgrade);
        awaitLatch(waiting);
        this.goOn.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS).steps()).hasSize(1);
        RunReport report = other.get(30, TimeUnit.SECONDS);
        assertThat(report.steps()).isEmpty();
        assertThat(report.waited()).isPositive();
    }

    @Test
    void theLockIsFreeAfterAFailureAndAfterTheConnectionIsGone(TestDatabase database) {
        this.folder.add("0001", "", "SELECT 1/0;", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(builder(database).build()::upgrade);
        this.folder.add("0001", "", "SELECT pg_terminate_backend(pg_backend_pid());", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(builder(database).build()::upgrade);
        this.folder.add("0001", "", "SELECT 1;", "");
        assertThat(builder(database).runLockMaxWait(Duration.ofSeconds(5)).build().upgrade().after())
            .containsExactly("0001");
    }

    @Test
    void whatSomebodyElseRanMeanwhileIsPlannedAnew(TestDatabase database) {
        this.folder.add("0002", "0001", "INSERT INTO a VALUES (2);", "")
            .add("0003", "0002", "INSERT INTO a VALUES (3);", "");
        AtomicInteger told = new AtomicInteger();
        Migrator migrator = builder(database).listener(new MigrationListener() {

            @Override
            public void progressed(RunningStep step) {
                if (step.revision().equals("0002") && told.getAndIncrement() == 0) {
                    database.run("UPDATE migrate_version SET version_num = '0002'");
                }
            }

        }).build();
        RunReport report = migrator.upgrade();
        assertThat(report.steps()).extracting(StepReport::revision).containsExactly("0001", "0003");
        assertThat(report.before()).isEmpty();
        assertThat(report.after()).containsExactly("0003");
        assertThat(database.strings("SELECT id::text FROM a ORDER BY 1")).containsExactly("1", "3");
    }

    @Test
    void aBaseThatSomebodyElseRanMeanwhileIsPlannedAnew(TestDatabase database) {
        AtomicInteger told = new AtomicInteger();
        Migrator migrator = builder(database).listener(new MigrationListener() {

            @Override
            public void progressed(RunningStep step) {
                if (told.getAndIncrement() == 0) {
                    database.run("INSERT INTO migrate_version VALUES ('0001')");
                }
            }

        }).build();
        assertThat(migrator.upgrade().steps()).isEmpty();
        assertThat(database.strings("SELECT to_regclass('a')::text")).containsOnlyNulls();
    }

    @Test
    void theSecondRunOfAProcessTakesNoConnectionWhileItWaits(TestDatabase database) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            pool.setMaximumPoolSize(2);
            Migrator migrator = Migrator.builder(pool)
                .locations(this.folder.location())
                .listener(new MigrationListener() {

                    @Override
                    public void progressed(RunningStep step) {
                        RunLockTests.this.begun.countDown();
                        awaitLatch(RunLockTests.this.goOn);
                    }

                })
                .build();
            CompletableFuture<RunReport> first = inBackground(migrator::upgrade);
            awaitLatch(this.begun);
            Thread second = new Thread(migrator::upgrade);
            second.start();
            while (second.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);
            this.goOn.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS).steps()).hasSize(1);
            second.join(30_000);
            assertThat(second.isAlive()).isFalse();
        }
    }

}
