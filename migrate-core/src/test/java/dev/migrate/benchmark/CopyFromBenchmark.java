package dev.migrate.benchmark;

import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.numeric;
import static dev.migrate.operation.Definitions.text;

import dev.migrate.Migrator;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four million rows through {@code copyFrom}, and a start with nothing to do after that.
 * With {@code -Xmx64m} it shows that the rows need no memory.
 */
@PostgresTest
class CopyFromBenchmark {

    private static final int ROWS = 4_000_000;

    private static final String FILE = "rows.csv";

    @Test
    void fourMillionRows(TestDatabase database, @TempDir Path folder) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve(FILE))) {
            csv.write("id,name,price\n");
            for (int number = 0; number < ROWS; number++) {
                csv.write(number + ",\"the name of number " + number + "\",12.50\n");
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, usual)) {
            thread.setContextClassLoader(loader);
            measure(database);
        }
        finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static void measure(TestDatabase database) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long upgrade = millis(migrator(database)::upgrade);
        long peak = ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter((pool) -> pool.getType() == MemoryType.HEAP)
            .mapToLong((pool) -> pool.getPeakUsage().getUsed())
            .sum();
        System.out.printf(
                "4,000,000 rows by copyFrom: %d ms, at most %d MB of heap in use, garbage counted; "
                        + "a start with nothing to do: %d ms; status: %d ms%n",
                upgrade, peak >> 20, millis(migrator(database)::upgrade), millis(migrator(database)::status));
    }

    private static Migrator migrator(TestDatabase database) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(new Rows())).build();
    }

    private static long millis(Runnable run) {
        long began = System.nanoTime();
        run.run();
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** Creates a table and fills it. */
    @MigrationRevision(id = "0001")
    static class Rows implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.createTable("n", column("id", bigint()), column("name", text()), column("price", numeric()));
            op.copyFrom("n", FILE);
        }

    }

}
