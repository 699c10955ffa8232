package dev.migrate.benchmark;

import dev.migrate.Migrator;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * 2,000,000 rows through a backfill beside 200 updates of single rows a second, next to
 * one UPDATE of them all.
 */
@PostgresTest
class BackfillBenchmark {

    private static final int ROWS = Integer.getInteger("rows", 2_000_000);

    private static final long NANOS_A_WRITE = 5_000_000;

    @Test
    void besideWriters(TestDatabase database) throws Exception {
        for (int round = 1; round <= Integer.getInteger("rounds", 1); round++) {
            fill(database);
            Duration alone = timed(() -> database.run("UPDATE t SET total = price * 2 WHERE total IS NULL"));
            fill(database);
            Beside backfill = beside(database, () -> migrator(database).upgrade());
            fill(database);
            Beside update = beside(database, () -> database.run("UPDATE t SET total = price * 2 WHERE total IS NULL"));
            System.out.printf(
                    "%,d rows: one UPDATE alone %d ms; beside writers %d ms, longest write %d ms; backfill beside writers"
                            + " %d ms (%.2fx of the one alone, %.2fx of the one beside writers), longest write %d ms%n",
                    ROWS, alone.toMillis(), update.took().toMillis(), update.longest().toMillis(),
                    backfill.took().toMillis(), (double) backfill.took().toNanos() / alone.toNanos(),
                    (double) backfill.took().toNanos() / update.took().toNanos(), backfill.longest().toMillis());
        }
    }

    private static Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(new Totals())).build();
    }

    private static void fill(TestDatabase database) {
        database.run("DROP TABLE IF EXISTS t, migrate_version, migrate_history, migrate_progress",
                "CREATE TABLE t (id bigint PRIMARY KEY, price int, note text, total int, seen int DEFAULT 0)",
                "INSERT INTO t SELECT n, n % 1000, 'the note of row ' || n, NULL, 0 FROM generate_series(1, " + ROWS
                        + ") n",
                "VACUUM ANALYZE t", "CHECKPOINT");
    }

    private static Duration timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Beside beside(TestDatabase database, Runnable work) throws Exception {
        Writer writer = new Writer(database);
        Thread thread = new Thread(writer, "writer");
        thread.start();
        Duration took = timed(work);
        writer.done.set(true);
        thread.join();
        return new Beside(took, Duration.ofNanos(writer.longest));
    }

    private record Beside(Duration took, Duration longest) {

    }

    /** Updates single rows, 200 a second, and remembers the longest. */
    private static final class Writer implements Runnable {

        private final TestDatabase database;

        private final AtomicBoolean done = new AtomicBoolean();

        private volatile long longest;

        Writer(TestDatabase database) {
            this.database = database;
        }

        @Override
        public void run() {
            Random random = new Random(1);
            try (Connection connection = this.database.dataSource().getConnection();
                    PreparedStatement update = connection
                        .prepareStatement("UPDATE t SET seen = seen + 1 WHERE id = ?")) {
                long next = System.nanoTime();
                while (!this.done.get()) {
                    update.setLong(1, 1 + random.nextInt(ROWS));
                    long began = System.nanoTime();
                    update.executeUpdate();
                    this.longest = Math.max(this.longest, System.nanoTime() - began);
                    next = Math.max(next + NANOS_A_WRITE, began);
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

    @MigrationRevision(id = "0001")
    static class Totals implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.backfill("t", "total = price * 2").where("total IS NULL").undoneBy("");
        }

    }

}
