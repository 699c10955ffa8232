package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.BackfillThrottle;
import dev.migrate.report.BackfillBatch;
import dev.migrate.report.RunReport;
import dev.migrate.sql.QualifiedName;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backfills while others write to the table. */
@PostgresTest
class BackfillWritersTests {

    // waits for a lock that the test holds when it comes to row 500
    private static final String SETUP = """
            CREATE FUNCTION held(id int) RETURNS int LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock_shared(1) WHERE id = 500;
                RETURN 1;
            END $$;
            CREATE TABLE t (id int, n int);
            INSERT INTO t SELECT n FROM generate_series(1, 1000) n""";

    private RevisionFolder folder;

    @BeforeEach
    void makeTable(@TempDir Path path, TestDatabase database) {
        this.folder = new RevisionFolder(path);
        database.run(SETUP);
    }

    private Migrator migrator(TestDatabase database) {
        this.folder.addOutside("0001", "",
                "-- migrate:backfill table=t batch=100\nUPDATE t SET n = held(id) WHERE n IS NULL", "");
        return Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .lockTimeout(Duration.ofMinutes(1))
            .build();
    }

    private void during(TestDatabase database, String... writes) throws Exception {
        Migrator migrator = migrator(database);
        try (Connection holder = database.dataSource().getConnection(); Statement lock = holder.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(1)");
            CompletableFuture<RunReport> run = CompletableFuture.supplyAsync(migrator::upgrade,
                    (task) -> new Thread(task, "upgrade").start());
            database.await("EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)");
            database.run(writes);
            lock.execute("SELECT pg_advisory_unlock(1)");
            assertThat(run.get(30, TimeUnit.SECONDS).after()).containsExactly("0001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ALTER TABLE t ADD PRIMARY KEY (id)", "ANALYZE t" })
    void rowsThatComeInMeanwhileAreChangedToo(String key, TestDatabase database) throws Exception {
        database.run(key);
        during(database, "INSERT INTO t VALUES (-1), (0), (5000)", "DELETE FROM t WHERE id BETWEEN 590 AND 610",
                "UPDATE t SET n = 2 WHERE id BETWEEN 700 AND 720", "UPDATE t SET id = id * -10 WHERE id IN (900, 2)");
        assertThat(
                database.strings("SELECT count(*) || ' ' || count(n) || ' ' || count(*) FILTER (WHERE n = 2) FROM t"))
            .containsExactly("982 982 21");
    }

    @Test
    void rowsThatOthersKeepAddingDoNotKeepItFromEnding(TestDatabase database) {
        // each update of a row adds one that is not done, as a writer beside would
        database.run(
                "CREATE FUNCTION adds() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN INSERT INTO t SELECT old.id + 100000; RETURN new; END'",
                "CREATE TRIGGER adds AFTER UPDATE ON t FOR EACH ROW WHEN (old.id % 100 = 0) EXECUTE FUNCTION adds()",
                "ALTER TABLE t ADD PRIMARY KEY (id)");
        migrator(database).upgrade();
        assertThat(database.strings("SELECT count(*)::text FROM t WHERE n IS NULL AND id <= 1000"))
            .containsExactly("0");
    }

    @Test
    void aThrottleIsAskedAfterEachBatchThatOthersFollow(TestDatabase database) {
        database.run("ALTER TABLE t ADD PRIMARY KEY (id)");
        this.folder.addOutside("0001", "", "-- migrate:backfill table=t batch=250\nUPDATE t SET n = 1", "");
        List<BackfillBatch> batches = new ArrayList<>();
        BackfillThrottle throttle = (batch) -> {
            batches.add(batch);
            return Duration.ofMillis(1);
        };
        Migrator.builder(database.dataSource()).locations(this.folder.location()).listener(throttle).build().upgrade();
        assertThat(batches).extracting(BackfillBatch::changed).containsExactly(250L, 500L, 750L);
        assertThat(batches).extracting(BackfillBatch::table).containsOnly(new QualifiedName(null, "t"));
    }

    @Test
    void aRunThatHasLostTheBackfillToAnotherChangesNoMoreRows(TestDatabase database) throws Exception {
        database.run("ALTER TABLE t ADD PRIMARY KEY (id)");
        // as if another run had done the batch meanwhile
        during(database, "UPDATE migrate_progress SET position = '{450}' WHERE position IS NOT NULL");
        assertThat(database.strings("SELECT count(*) || ' ' || count(n) FROM t")).containsExactly("1000 1000");
    }

    @Test
    void aRowThatSomebodyHoldsIsWaitedForAgainAndAgain(TestDatabase database) throws SQLException {
        database.run("ALTER TABLE t ADD PRIMARY KEY (id)");
        this.folder.addOutside("0001", "", "-- migrate:backfill table=t batch=100\nUPDATE t SET n = 1", "");
        try (Connection holder = database.dataSource().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("UPDATE t SET n = 7 WHERE id = 350");
            Migrator migrator = Migrator.builder(database.dataSource())
                .locations(this.folder.location())
                .lockTimeout(Duration.ofMillis(20))
                .lockRetryMaxDuration(Duration.ofMillis(200))
                .build();
            MigrateException ex = catchThrowableOfType(MigrateException.class, migrator::upgrade);
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.LOCK_RETRIES_EXHAUSTED);
            assertThat(database.strings("SELECT count(n)::text FROM t")).containsExactly("300");
            holder.rollback();
            migrator.upgrade();
        }
        assertThat(database.strings("SELECT count(n)::text FROM t")).containsExactly("1000");
    }

}
