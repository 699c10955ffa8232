package dev.migrate.benchmark;

import dev.migrate.Migrator;
import dev.migrate.history.HistoryReader;
import dev.migrate.history.HistoryTables;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The everyday start of a service, with short and long histories: what the server sends,
 * and how long it takes next to one that reads the whole history.
 */
@PostgresTest
class StartBenchmark {

    private static final HistoryTables TABLES = new HistoryTables("public", "migrate_version", "migrate_history");

    @TempDir
    private Path path;

    @Test
    void nothingPending(TestDatabase server) throws Exception {
        long smallest = 0;
        for (int revisions : new int[] { 10, 1000, 10_000 }) {
            server.run("DROP TABLE IF EXISTS migrate_version, migrate_history");
            try (Connection connection = server
                .dataSource(server.user(), server.password(), "socketFactory=" + CountingSockets.class.getName())
                .getConnection()) {
                Migrator migrator = Migrator.builder(new SingleConnectionDataSource(connection, true))
                    .locations(folder(revisions).location())
                    .build();
                migrator.stamp("heads");
                server.run("VACUUM ANALYZE migrate_version, migrate_history");
                long all = bytes(() -> read(connection));
                long sent = bytes(migrator::upgrade);
                smallest = (smallest == 0) ? sent : smallest;
                System.out.printf(
                        "%,6d applied: %,d bytes from the server, %.2f x of those for 10; the whole history %,d%n",
                        revisions, sent, (double) sent / smallest, all);
                String head = migrator.current().get(0).id();
                new PairedRounds(20, 41).ratio("%,d applied: start / start that reads the history".formatted(revisions),
                        () -> nanos(migrator::upgrade), () -> nanos(() -> migrator.upgrade(head)));
            }
        }
    }

    private RevisionFolder folder(int revisions) throws Exception {
        RevisionFolder folder = new RevisionFolder(Files.createDirectory(this.path.resolve("of" + revisions)));
        for (int number = 1; number <= revisions; number++) {
            folder.add("%05d".formatted(number), (number == 1) ? "" : "%05d".formatted(number - 1),
                    "CREATE TABLE t%d (id int);".formatted(number), "DROP TABLE t%d;".formatted(number));
        }
        return folder;
    }

    private static void read(Connection connection) {
        new HistoryReader(TABLES).read(connection);
    }

    private static long bytes(Runnable action) {
        long before = CountingSockets.received();
        action.run();
        return CountingSockets.received() - before;
    }

    private static long nanos(Runnable action) {
        long began = System.nanoTime();
        action.run();
        return System.nanoTime() - began;
    }

}
