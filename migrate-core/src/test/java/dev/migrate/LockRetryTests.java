package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.MigrationListener;
import dev.migrate.migration.TransactionMode;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class LockRetryTests {

    private RevisionFolder folder;

    private final List<RunningStep> blocked = new ArrayList<>();

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        this.folder.add("0001", "", "CREATE TABLE a (id int); INSERT INTO a VALUES (1);", "DROP TABLE a;");
    }

    private MigratorBuilder builder(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations(this.folder.location());
    }

    private MigrationListener releasing(Connection holder, int after) {
        return new MigrationListener() {

            @Override
            public void blocked(RunningStep step, Duration pause) {
                LockRetryTests.this.blocked.add(step);
                if (LockRetryTests.this.blocked.size() == after) {
                    try {
                        holder.rollback();
                    }
                    catch (SQLException ex) {
                        throw new IllegalStateException(ex);
                    }
                }
            }

        };
    }

    private Connection holding(TestDatabase database, String sql) throws SQLException {
        Connection holder = database.dataSource(database.user(), database.password(), "ApplicationName=reporting")
            .getConnection();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
        return holder;
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    }

    @Test
    void triesAgainUntilTheReaderIsGoneAndNamesIt(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        this.folder.add("0002", "0001", "ALTER TABLE a ADD COLUMN b int;", "ALTER TABLE a DROP COLUMN b;");
        try (Connection holder = holding(database, "SELECT * FROM a")) {
            int pid = pid(holder);
            RunReport report = builder(database).listener(releasing(holder, 2)).build().upgrade();
            assertThat(report.steps().get(0).retries()).isEqualTo(2);
            Blocker blocker = this.blocked.get(0).blockers().get(0);
            assertThat(blocker.pid()).isEqualTo(pid);
            assertThat(blocker.application()).isEqualTo("reporting");
            assertThat(blocker.transactionAge()).isNotNull();
            assertThat(this.blocked.get(0).revision()).isEqualTo("0002");
        }
    }

    @Test
    void aRowLockInABackfillIsTriedAgain(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        this.folder.add("0002", "0001", "UPDATE a SET id = 2;", "UPDATE a SET id = 1;");
        try (Connection holder = holding(database, "SELECT * FROM a FOR UPDATE")) {
            assertThat(builder(database).listener(releasing(holder, 1)).build().upgrade().steps().get(0).retries())
                .isEqualTo(1);
        }
    }

    @Test
    void namesTheBlockerOfATableFoundThroughTheScriptsOwnSearchPath(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        database.run("CREATE SCHEMA x", "CREATE TABLE x.t (id int)");
        this.folder.add("0002", "0001", "SET search_path = x; ALTER TABLE t ADD COLUMN b int;", "");
        try (Connection holder = holding(database, "SELECT * FROM x.t")) {
            int pid = pid(holder);
            builder(database).listener(releasing(holder, 1)).build().upgrade();
            assertThat(this.blocked.get(0).blockers()).extracting(Blocker::pid).containsExactly(pid);
        }
    }

    @Test
    void withoutRetriesFailsAtOnce(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        this.folder.addWith("0002", "0001", "retry:none", "ALTER TABLE a ADD COLUMN b int;");
        try (Connection holder = holding(database, "SELECT * FROM a")) {
            Migrator migrator = builder(database).listener(releasing(holder, 1)).build();
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
                .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LOCK_RETRIES_EXHAUSTED));
            assertThat(this.blocked).isEmpty();
        }
    }

    @Test
    void eachStepOfOneTransactionKeepsItsOwnOptions(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        this.folder.addWith("0002", "0001", "retry:none, lock-timeout:20s", "SELECT 1;")
            .add("0003", "0002", "ALTER TABLE a ADD COLUMN b int;", "");
        try (Connection holder = holding(database, "SELECT * FROM a")) {
            Migrator migrator = builder(database).transaction(TransactionMode.SINGLE)
                .listener(releasing(holder, 1))
                .build();
            assertThat(migrator.upgrade().duration()).isLessThan(Duration.ofSeconds(15));
            assertThat(this.blocked).extracting(RunningStep::revision).containsExactly("0003");
        }
    }

    @Test
    void givesUpAfterTheLongestDurationAndNamesTheBlockers(TestDatabase database) throws SQLException {
        builder(database).build().upgrade();
        this.folder.add("0002", "0001", "ALTER TABLE a ADD COLUMN b int;", "");
        try (Connection holder = holding(database, "SELECT * FROM a")) {
            String pid = "pid " + pid(holder);
            Migrator migrator = builder(database).lockRetryMaxDuration(Duration.ofMillis(300)).build();
            assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LOCK_RETRIES_EXHAUSTED);
                assertThat(ex.diagnostic().detail()).contains("reporting", pid, "times");
            });
        }
    }

    @Test
    void aDeadlockIsTriedAgain(TestDatabase database) {
        this.folder.add("0002", "0001", """
                DO $$ BEGIN
                    IF nextval('s') < 3 THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END IF;
                END $$;""", "");
        database.run("CREATE SEQUENCE s");
        assertThat(builder(database).build().upgrade().steps().get(1).retries()).isEqualTo(2);
    }

    @Test
    void givesAnAutovacuumWorkerTheTimeToGiveWay(TestDatabase database) {
        database.run("CREATE ROLE plain" + database.name() + " LOGIN PASSWORD 'x'");
        String owner = "plain" + database.name();
        try {
            database.run("GRANT ALL ON SCHEMA public TO " + owner, "CREATE TABLE big (id int) WITH"
                    + " (autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1, autovacuum_vacuum_threshold = 1)",
                    "ALTER TABLE big OWNER TO " + owner, "INSERT INTO big SELECT generate_series(1, 200000)",
                    "DELETE FROM big", "ALTER SYSTEM SET autovacuum_naptime = '1s'",
                    "DO $$ BEGIN PERFORM pg_reload_conf(); END $$");
            database.await("EXISTS (SELECT FROM pg_stat_progress_vacuum WHERE relid = 'big'::regclass)");
            this.folder.addWith("0001", "", "", "ALTER TABLE big ADD COLUMN b int;");
            RunReport report = Migrator.builder(database.dataSource(owner, "x", ""))
                .locations(this.folder.location())
                .lockRetryMaxDuration(Duration.ofSeconds(20))
                .listener(new MigrationListener() {

                    @Override
                    public void blocked(RunningStep step, Duration pause) {
                        LockRetryTests.this.blocked.add(step);
                    }

                })
                .build()
                .upgrade();
            assertThat(this.blocked).isNotEmpty();
            assertThat(this.blocked.get(0).blockers()).anyMatch(Blocker::isAutovacuum);
            assertThat(report.steps().get(0).retries()).isLessThanOrEqualTo(2);
        }
        finally {
            database.run("ALTER SYSTEM RESET autovacuum_naptime", "DO $$ BEGIN PERFORM pg_reload_conf(); END $$",
                    "DROP OWNED BY " + owner + " CASCADE", "DROP ROLE " + owner);
        }
    }

}
