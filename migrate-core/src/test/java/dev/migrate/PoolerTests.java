package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrate.connection.SessionMode;
import dev.migrate.connection.SessionUse;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.TransactionMode;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StepReport;
import dev.migrate.test.PgBouncer;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs behind PgBouncer, where it is installed. */
@PostgresTest
class PoolerTests {

    private static final int ROUNDS = Integer.getInteger("test.rounds", 2);

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        assumeTrue(PgBouncer.isInstalled(), "pgbouncer is not installed");
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE done (revision text); INSERT INTO done VALUES ('0001');", "")
            .add("0002", "0001",
                    "SET search_path = pg_catalog; SELECT set_config('statement_timeout', '7min', false);"
                            + " SET lock_timeout = '3s'; INSERT INTO public.done VALUES ('0002');",
                    "")
            .add("0003", "0002", "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; INSERT INTO done VALUES ('0003');", "")
            .add("0004", "0003", "DO $$BEGIN SET ROLE pg_monitor; END$$;", "")
            .add("0005", "0004", "CREATE TABLE t (id int); INSERT INTO done VALUES ('0005');", "")
            .add("0006", "0005", "INSERT INTO done VALUES ('0006');", "");
    }

    private Migrator migrator(PgBouncer bouncer) {
        return Migrator.builder(bouncer.dataSource()).locations(this.folder.location()).build();
    }

    // as many processes: each has connections of its own
    private static <T> List<T> atOnce(int processes, Callable<T> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int number = 0; number < processes; number++) {
                futures.add(threads.submit(action));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(120, TimeUnit.SECONDS));
            }
            return results;
        }
        finally {
            threads.shutdownNow();
        }
    }

    private static void empty(TestDatabase database) {
        database.run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    }

    @ParameterizedTest
    @CsvSource({ "transaction, 1, 1", "transaction, 1, 4", "transaction, 20, 1", "transaction, 20, 4", "session, 4, 4",
            "session, 20, 1", "session, 1, 4" })
    void everyTransactionalStatementRunsOnceAndLeavesNothing(String mode, int poolSize, int processes,
            TestDatabase database) throws Exception {
        try (PgBouncer bouncer = PgBouncer.start(database, mode, poolSize)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<RunReport> reports = atOnce(processes, () -> migrator(bouncer).upgrade());
                assertThat(reports).allSatisfy((report) -> assertThat(report.after()).containsExactly("0006"));
                assertThat(reports).flatExtracting(RunReport::steps)
                    .extracting(StepReport::revision)
                    .containsExactlyInAnyOrder("0001", "0002", "0003", "0004", "0005", "0006");
                assertThat(database.strings("SELECT revision FROM done ORDER BY 1")).containsExactly("0001", "0002",
                        "0003", "0005", "0006");
                assertThat(bouncer.leftovers()).isEmpty();
                empty(database);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "transaction, 1", "transaction, 20", "session, 4" })
    void whatNeedsASessionIsRefusedBeforeItBegins(String mode, int poolSize, TestDatabase database) throws Exception {
        this.folder.addOutside("0007", "0006", "INSERT INTO done VALUES ('0007'); INSERT INTO done VALUES ('0007');",
                "");
        try (PgBouncer bouncer = PgBouncer.start(database, mode, poolSize)) {
            List<MigrateException> refused = atOnce(4,
                    () -> catchThrowableOfType(MigrateException.class, () -> migrator(bouncer).upgrade()));
            assertThat(refused).allSatisfy((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NEEDS_SESSION);
                assertThat(ex.diagnostic().message()).contains("\"0007\"", "needs a session");
                assertThat(ex.diagnostic().hint()).contains("\"migrate.url\"", "direct connection");
            });
            assertThat(database.strings("SELECT to_regclass('done')::text")).containsOnlyNulls();
            assertThat(bouncer.leftovers()).isEmpty();
            // the hint, followed
            Migrator direct = Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
            assertThat(direct.upgrade().after()).containsExactly("0007");
            assertThat(migrator(bouncer).upgrade().steps()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "4, 4", "20, 4" })
    void aPoolerThatIsSaidToKeepTheSessionRunsWhatNeedsOne(int poolSize, int processes, TestDatabase database)
            throws Exception {
        String role = "k_" + database.name();
        database.run("CREATE ROLE " + role, "GRANT ALL ON SCHEMA public TO " + role);
        this.folder.addOutside("0007", "0006",
                "INSERT INTO done VALUES ('0007'); CREATE INDEX CONCURRENTLY i ON t (id); INSERT INTO done VALUES (user);",
                "");
        try (PgBouncer bouncer = PgBouncer.start(database, "session", poolSize)) {
            List<RunReport> reports = atOnce(processes,
                    () -> Migrator.builder(bouncer.dataSource(), new SessionUse(role, SessionMode.KEPT))
                        .locations(this.folder.location())
                        .build()
                        .upgrade());
            assertThat(reports).flatExtracting(RunReport::steps).hasSize(7);
            assertThat(database.strings("SELECT revision FROM done WHERE revision > '0006'")).containsExactly("0007",
                    role);
            assertThat(bouncer.leftovers()).isEmpty();
        }
        finally {
            database.run("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }

    @ParameterizedTest
    @CsvSource({ "1", "20" })
    void aPoolerThatIsSaidToKeepTheSessionAndDoesNotIsRefused(int poolSize, TestDatabase database) throws Exception {
        try (PgBouncer bouncer = PgBouncer.start(database, "transaction", poolSize)) {
            Migrator kept = Migrator.builder(bouncer.dataSource(), new SessionUse(null, SessionMode.KEPT))
                .locations(this.folder.location())
                .build();
            MigrateException refused = catchThrowableOfType(MigrateException.class, kept::upgrade);
            assertThat(refused.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING);
            assertThat(refused.diagnostic().hint()).contains("\"migrate.session=detect\"");
            assertThat(bouncer.leftovers()).isEmpty();
            assertThat(migrator(bouncer).upgrade().steps()).hasSize(6);
        }
    }

    @ParameterizedTest
    @CsvSource({ "transaction, 1", "transaction, 20" })
    void stampsAtOnceLeaveOneRowAndNoLock(String mode, int poolSize, TestDatabase database) throws Exception {
        try (PgBouncer bouncer = PgBouncer.start(database, mode, poolSize)) {
            atOnce(4, () -> migrator(bouncer).stamp("0003"));
            assertThat(database.strings("SELECT version_num FROM migrate_version")).containsExactly("0003");
            assertThat(bouncer.leftovers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({ "transaction, 1", "transaction, 20", "session, 4" })
    void everyTransactionActsAsTheRole(String mode, int poolSize, TestDatabase database) throws Exception {
        String role = "r_" + database.name();
        database.run("CREATE ROLE " + role, "GRANT CREATE ON SCHEMA public TO " + role);
        try (PgBouncer bouncer = PgBouncer.start(database, mode, poolSize)) {
            List<RunReport> reports = atOnce(4,
                    () -> Migrator.builder(bouncer.dataSource(), SessionUse.as(role))
                        .locations(this.folder.location())
                        .build()
                        .upgrade());
            assertThat(reports).flatExtracting(RunReport::steps).hasSize(6);
            assertThat(database.strings("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly(role);
            assertThat(bouncer.leftovers()).isEmpty();
        }
        finally {
            database.run("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @ParameterizedTest
    @CsvSource({ "transaction, 1", "transaction, 20" })
    void oneTransactionForAllAndTheWayBackRunOnce(String mode, int poolSize, TestDatabase database) throws Exception {
        this.folder.add("0003", "0002", "INSERT INTO done VALUES ('0003');", "");
        try (PgBouncer bouncer = PgBouncer.start(database, mode, poolSize)) {
            List<RunReport> up = atOnce(4,
                    () -> Migrator.builder(bouncer.dataSource())
                        .locations(this.folder.location())
                        .transaction(TransactionMode.SINGLE)
                        .build()
                        .upgrade());
            assertThat(up).flatExtracting(RunReport::steps).hasSize(6);
            List<RunReport> down = atOnce(4, () -> migrator(bouncer).downgrade("base"));
            assertThat(down).flatExtracting(RunReport::steps).hasSize(6);
            assertThat(database.strings("SELECT version_num FROM migrate_version")).isEmpty();
            assertThat(bouncer.leftovers()).isEmpty();
        }
    }

    @Test
    void whatFailsBecauseSomebodyWasFasterIsPlannedAgain(TestDatabase database) throws Exception {
        this.folder.add("0006", "0005", "SELECT 1; SELECT 1/0;", "");
        try (PgBouncer bouncer = PgBouncer.start(database, "transaction", 20)) {
            Migrator migrator = Migrator.builder(bouncer.dataSource())
                .locations(this.folder.location())
                .listener(new MigrationListener() {

                    @Override
                    public void progressed(RunningStep step) {
                        if (step.revision().equals("0006")) {
                            database.run("UPDATE migrate_version SET version_num = '0006'");
                        }
                    }

                })
                .build();
            assertThat(migrator.upgrade().steps()).hasSize(5);
        }
    }

    @Test
    void aRunThroughThePoolerWaitsForOneBesideIt(TestDatabase database) throws Exception {
        try (PgBouncer bouncer = PgBouncer.start(database, "transaction", 20)) {
            Migrator direct = Migrator.builder(database.dataSource()).locations(this.folder.location()).build();
            List<Migrator> migrators = List.of(direct, migrator(bouncer), direct, migrator(bouncer));
            List<Callable<RunReport>> runs = new ArrayList<>(
                    migrators.stream().<Callable<RunReport>>map((migrator) -> migrator::upgrade).toList());
            List<RunReport> reports = atOnce(4, () -> {
                Callable<RunReport> run;
                synchronized (runs) {
                    run = runs.remove(0);
                }
                return run.call();
            });
            assertThat(reports).flatExtracting(RunReport::steps).hasSize(6);
            assertThat(database.strings("SELECT revision FROM done ORDER BY 1")).containsExactly("0001", "0002", "0003",
                    "0005", "0006");
            assertThat(bouncer.leftovers()).isEmpty();
        }
    }

}
