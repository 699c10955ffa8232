package dev.migrate.benchmark;

import dev.migrate.Migrator;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 200 reads a second while an ALTER TABLE waits for a reader of 5 s, next to the same
 * load without the run; and an ALTER TABLE while autovacuum works on the table.
 */
@PostgresTest
class LockBenchmark {

    private static final int ROWS = 10_000;

    private static final long NANOS_A_READ = 5_000_000;

    private static final Duration READER = Duration.ofSeconds(5);

    @Test
    void besideReaders(@TempDir Path path, TestDatabase database) throws Exception {
        database.run("CREATE TABLE t (id int PRIMARY KEY, note text)",
                "INSERT INTO t SELECT n, 'row ' || n FROM generate_series(1, " + ROWS + ") n", "VACUUM ANALYZE t");
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations(new RevisionFolder(path).location())
            .build();
        new RevisionFolder(path).add("0001", "", "SELECT 1;", "SELECT 1;");
        migrator.upgrade();
        for (int round = 1; round <= Integer.getInteger("rounds", 3); round++) {
            String before = String.format("%04d", round);
            new RevisionFolder(path).add(String.format("%04d", round + 1), before,
                    "ALTER TABLE t ADD COLUMN c" + round + " int;", "");
            Beside alone = beside(database, () -> {
            });
            Beside beside = beside(database,
                    Migrator.builder(database.dataSource())
                        .locations(new RevisionFolder(path).location())
                        .build()::upgrade);
            System.out.printf(
                    "longest read %.1f ms alone, %.1f ms beside the run (+%.1f ms); ALTER TABLE done %d ms after the"
                            + " reader's end%n",
                    millis(alone.longest()), millis(beside.longest()),
                    millis(beside.longest()) - millis(alone.longest()), beside.after().toMillis());
        }
    }

    @Test
    void besideAutovacuum(@TempDir Path path, TestDatabase database) throws Exception {
        database.run(
                "CREATE TABLE big (id int) WITH (autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1,"
                        + " autovacuum_vacuum_threshold = 1)",
                "INSERT INTO big SELECT generate_series(1, 200000)", "DELETE FROM big",
                "ALTER SYSTEM SET autovacuum_naptime = '1s'", "DO $$ BEGIN PERFORM pg_reload_conf(); END $$");
        try {
            database.await("EXISTS (SELECT FROM pg_stat_progress_vacuum WHERE relid = 'big'::regclass)");
            new RevisionFolder(path).add("0001", "", "ALTER TABLE big ADD COLUMN b int;", "");
            long began = System.nanoTime();
            Migrator.builder(database.dataSource()).locations(new RevisionFolder(path).location()).build().upgrade();
            System.out.printf("beside autovacuum: ALTER TABLE done after %d ms%n",
                    (System.nanoTime() - began) / 1_000_000);
        }
        finally {
            database.run("ALTER SYSTEM RESET autovacuum_naptime", "DO $$ BEGIN PERFORM pg_reload_conf(); END $$");
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    /**
     * Runs the work while a reader has the table for 5 s, or for that long if it is
     * short.
     */
    private static Beside beside(TestDatabase database, Runnable work) throws Exception {
        Reader reader = new Reader(database);
        Thread thread = new Thread(reader, "reader");
        try (Connection holder = database.dataSource().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("SELECT FROM t LIMIT 1");
            thread.start();
            CompletableFuture<Void> run = CompletableFuture.runAsync(work);
            holder.createStatement().execute("SELECT pg_sleep(" + READER.toSeconds() + ")");
            holder.rollback();
            long ended = System.nanoTime();
            run.join();
            Duration after = Duration.ofNanos(System.nanoTime() - ended);
            reader.done.set(true);
            thread.join();
            return new Beside(Duration.ofNanos(reader.longest), after);
        }
    }

    private record Beside(Duration longest, Duration after) {

    }

    /** Reads single rows, 200 a second, and remembers the longest. */
    private static final class Reader implements Runnable {

        private final TestDatabase database;

        private final AtomicBoolean done = new AtomicBoolean();

        private volatile long longest;

        Reader(TestDatabase database) {
            this.database = database;
        }

        @Override
        public void run() {
            Random random = new Random(1);
            try (Connection connection = this.database.dataSource().getConnection();
                    PreparedStatement read = connection.prepareStatement("SELECT note FROM t WHERE id = ?")) {
                long next = System.nanoTime();
                while (!this.done.get()) {
                    read.setInt(1, 1 + random.nextInt(ROWS));
                    long began = System.nanoTime();
                    read.executeQuery().next();
                    this.longest = Math.max(this.longest, System.nanoTime() - began);
                    next = Math.max(next + NANOS_A_READ, began);
                    while (System.nanoTime() < next) {
                        LockSupport.parkNanos(next - System.nanoTime());
                    }
                }
            }
            catch (SQLException ex) {
                throw new IllegalStateException(ex);
            }
        }

    }

}
