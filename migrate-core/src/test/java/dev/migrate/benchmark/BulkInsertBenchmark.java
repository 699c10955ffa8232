package dev.migrate.benchmark;

import dev.migrate.Migrator;
import dev.migrate.change.RowSource;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A million rows through {@code bulkInsert}, next to a bare {@code CopyManager} that is
 * handed a byte array a row. The ratio is of times: 1.25 is 0.8 of the speed.
 */
@PostgresTest
class BulkInsertBenchmark {

    private static final int ROWS = 1_000_000;

    private static final String TABLE = "CREATE TABLE n (id bigint, name text, price numeric)";

    private static final RowSource SOURCE = (sink) -> {
        for (long number = 0; number < ROWS; number++) {
            sink.accept(List.of(number, "the name of number " + number, "12.50"));
        }
    };

    @Test
    void aMillionRows(TestDatabase database) throws Exception {
        database.run(TABLE);
        new PairedRounds(1, 5).ratio("1,000,000 rows by bulkInsert / bare CopyManager", () -> ours(database),
                () -> bare(database));
        resetPeaks();
        ours(database);
        System.out.printf("1,000,000 rows by bulkInsert: at most %d MB of heap in use, garbage counted%n",
                peaks() >> 20);
    }

    private static long ours(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            empty(database);
            Migrator migrator = Migrator.builder(new SingleConnectionDataSource(connection, true))
                .locations()
                .javaMigrations(List.of(new Rows()))
                .build();
            migrator.heads();
            long began = System.nanoTime();
            migrator.upgrade();
            long taken = System.nanoTime() - began;
            migrator.downgrade("base");
            return taken;
        }
    }

    private static long bare(TestDatabase database) throws SQLException, IOException {
        try (Connection connection = database.dataSource().getConnection()) {
            empty(database);
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            CopyIn copy = connection.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY n (id, name, price) FROM STDIN");
            for (long number = 0; number < ROWS; number++) {
                byte[] row = (number + "\tthe name of number " + number + "\t12.50\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
            connection.commit();
            return System.nanoTime() - began;
        }
    }

    private static void empty(TestDatabase database) {
        database.run("TRUNCATE n", "CHECKPOINT");
    }

    private static void resetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peaks() {
        return ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter((pool) -> pool.getType() == MemoryType.HEAP)
            .mapToLong((pool) -> pool.getPeakUsage().getUsed())
            .sum();
    }

    /** Inserts the rows. */
    @MigrationRevision(id = "0001")
    static class Rows implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.bulkInsert("n", List.of("id", "name", "price"), SOURCE).undoneBy("");
        }

    }

}
