package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.Blocker;
import dev.migrate.report.RunReport;
import dev.migrate.report.RunningStep;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long others wait because a run waits, and what it does between two attempts. */
@PostgresTest
class LockBoundTests {

    private static final int TABLES = 12;

    private RevisionFolder folder;

    private final List<RunningStep> blocked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .listener(new MigrationListener() {

                @Override
                public void blocked(RunningStep step, Duration pause) {
                    LockBoundTests.this.blocked.add(step);
                }

            });
    }

    private static Connection holding(TestDatabase database, String sql) throws SQLException {
        Connection holder = database.dataSource().getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
        return holder;
    }

    /**
     * Lets go of one table after the other, each once it has been waited for nearly as
     * long as one lock may be.
     */
    private static void letGo(TestDatabase database, List<Connection> holders, long millis) throws SQLException {
        for (int index = 0; index < TABLES; index++) {
            database.await("EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 't%d'::regclass AND waitstart"
                .formatted(index) + " < clock_timestamp() - interval '" + millis
                    + " ms') OR EXISTS (SELECT FROM pg_class" + " WHERE relname = 'done')");
            holders.get(index).rollback();
        }
    }

    private RunReport behindSeveralReaders(TestDatabase database, long millis, String before) throws Exception {
        String names = IntStream.range(0, TABLES).mapToObj((index) -> "t" + index).collect(Collectors.joining(", "));
        List<Connection> holders = new ArrayList<>();
        for (int index = 0; index < TABLES; index++) {
            database.run("CREATE TABLE t" + index + " (id int)");
            holders.add(holding(database, "SELECT FROM t" + index));
        }
        this.folder.addWith("0001", "", "", before + "LOCK TABLE " + names + "; CREATE TABLE done ();");
        CompletableFuture<Void> readers = CompletableFuture.runAsync(() -> {
            try {
                letGo(database, holders, millis);
            }
            catch (SQLException ex) {
                throw new IllegalStateException(ex);
            }
        });
        try {
            return builder(database).lockTimeout(Duration.ofMillis(300)).build().upgrade();
        }
        finally {
            readers.join();
            for (Connection holder : holders) {
                holder.close();
            }
        }
    }

    @Test
    void locksThatAreWaitedForOneAfterTheOtherEndTheAttempt(TestDatabase database) throws Exception {
        RunReport report = behindSeveralReaders(database, 150, "");
        assertThat(report.steps().get(0).retries()).isPositive();
        assertThat(this.blocked.get(0).blockers()).hasSize(1);
        assertThat(database.strings("SELECT relname FROM pg_class WHERE relname = 'done'")).hasSize(1);
    }

    @Test
    void aLimitThatTheRevisionSetsItselfHolds(TestDatabase database) throws Exception {
        RunReport report = behindSeveralReaders(database, 700, "SET LOCAL lock_timeout = '20s';");
        assertThat(report.steps().get(0).retries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void theNextAttemptFollowsSoonOnceTheTransactionHasEnded(boolean prepared, TestDatabase database) throws Exception {
        database.run("CREATE TABLE a (id int)");
        this.folder.addWith("0001", "", "", "ALTER TABLE a ADD COLUMN b int;");
        String gid = "g" + database.name();
        long[] ended = new long[1];
        try (Connection holder = holding(database, "SELECT FROM a")) {
            if (prepared) {
                holder.createStatement()
                    .execute("LOCK TABLE a IN ACCESS SHARE MODE; PREPARE TRANSACTION '" + gid + "'");
            }
            MigrationListener releasing = new MigrationListener() {

                private int times;

                @Override
                public void blocked(RunningStep step, Duration pause) {
                    if (++this.times == 6) {
                        try {
                            if (prepared) {
                                database.run("ROLLBACK PREPARED '" + gid + "'");
                            }
                            else {
                                holder.rollback();
                            }
                        }
                        catch (SQLException ex) {
                            throw new IllegalStateException(ex);
                        }
                        ended[0] = System.nanoTime();
                        assertThat(pause).isGreaterThan(Duration.ofSeconds(1));
                    }
                }

            };
            builder(database).listener(releasing).build().upgrade();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - ended[0])).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aVacuumThatPreventsWraparoundIsNamedAndNotWaitedForLonger(TestDatabase database) {
        database.run(
                "CREATE TABLE old (id int) WITH (autovacuum_vacuum_cost_delay = 100,"
                        + " autovacuum_vacuum_cost_limit = 1, autovacuum_freeze_max_age = 100000)",
                "INSERT INTO old SELECT generate_series(1, 200000)", "CREATE TABLE used (id int)",
                "DO $$ BEGIN FOR i IN 1..100100 LOOP BEGIN INSERT INTO used VALUES (i);"
                        + " EXCEPTION WHEN division_by_zero THEN NULL; END; END LOOP; END $$",
                "ALTER SYSTEM SET autovacuum_naptime = '1s'", "DO $$ BEGIN PERFORM pg_reload_conf(); END $$");
        try {
            database.await("EXISTS (SELECT FROM pg_stat_progress_vacuum WHERE relid = 'old'::regclass)");
            this.folder.addWith("0001", "", "", "ALTER TABLE old ADD COLUMN b int;");
            Migrator migrator = builder(database).lockRetryMaxDuration(Duration.ofMillis(700)).build();
            long began = System.nanoTime();
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LOCK_RETRIES_EXHAUSTED);
                assertThat(ex.diagnostic().format()).contains("autovacuum worker to prevent wraparound (pid ",
                        "must not be ended");
            });
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2500));
            assertThat(this.blocked.get(0).blockers()).anyMatch(Blocker::preventsWraparound);
        }
        finally {
            database.run("ALTER SYSTEM RESET autovacuum_naptime", "DO $$ BEGIN PERFORM pg_reload_conf(); END $$",
                    "DO $$ BEGIN PERFORM pg_cancel_backend(pid) FROM pg_stat_progress_vacuum; END $$",
                    "DROP TABLE old");
        }
    }

}
