package dev.migrate.benchmark;

import dev.migrate.Migrator;
import dev.migrate.benchmark.RecordedConnection.Sent;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * An upgrade next to plain JDBC that sends the same SQL. Both work on one connection that
 * is open already.
 */
@PostgresTest
class UpgradeBenchmark {

    private static final int REVISIONS = 1000;

    // what the engine's own statements begin with
    private static final String RECORDS_A_STEP = "WITH gone";

    private static final List<String> BODIES = List.of("CREATE TABLE t", "INSERT INTO t");

    private int databases;

    private RevisionFolder folder;

    @BeforeEach
    void writeRevisions(@TempDir Path path) {
        this.folder = new RevisionFolder(path);
        for (int number = 1; number <= REVISIONS; number++) {
            this.folder.add("%04d".formatted(number), (number == 1) ? "" : "%04d".formatted(number - 1), """
                    CREATE TABLE t%1$04d (id bigint PRIMARY KEY, name text NOT NULL);
                    INSERT INTO t%1$04d VALUES (1, 'first');""".formatted(number),
                    "DROP TABLE t%04d;".formatted(number));
        }
    }

    private Migrator migrator(DataSource dataSource) {
        return Migrator.builder(dataSource).locations(this.folder.location()).application("benchmark").build();
    }

    /**
     * Plain JDBC: for each revision, in one transaction, its two statements by
     * Statement.execute, then the statement that changes the version row and writes the
     * history row by a PreparedStatement that stays open; nothing else.
     */
    @Test
    void thousandPendingRevisions(TestDatabase server) throws Exception {
        List<Sent> sent = record(server);
        List<Sent> same = sent.stream()
            .filter(UpgradeBenchmark::isSame)
            .map(UpgradeBenchmark::withoutTimeouts)
            .toList();
        System.out.printf("1,000 pending: beside bodies, rows and COMMIT the engine sends %d statements%n",
                sent.size() - same.size());
        new PairedRounds(1, 5).ratio("1,000 pending, files read before / plain JDBC",
                () -> upgrade(server, Read.BEFORE), () -> plain(server, same));
        new PairedRounds(0, 3).ratio("1,000 pending, files read now / plain JDBC", () -> upgrade(server, Read.NOW),
                () -> plain(server, same));
    }

    /**
     * Plain JDBC: the engine's own statement, and a look at every value that it gives.
     */
    @Test
    void nothingPendingWithThousandApplied(TestDatabase database) throws Exception {
        migrator(database.dataSource()).upgrade();
        database.jdbc().sql("VACUUM ANALYZE").update();
        try (Connection connection = database.dataSource().getConnection()) {
            RecordedConnection recorded = new RecordedConnection(connection);
            migrator(recorded.dataSource()).upgrade();
            System.out.printf("nothing pending: %d statement(s)%n", recorded.sent().size());
            String select = recorded.sent().get(0).sql();
            DataSource open = new SingleConnectionDataSource(connection, true);
            Migrator read = migrator(open);
            new PairedRounds(300, 301).ratio("nothing pending of 1,000, files read before / plain JDBC",
                    () -> timed(read::upgrade), () -> timed(() -> select(connection, select)));
            new PairedRounds(20, 41).ratio("nothing pending of 1,000, files read now / plain JDBC",
                    () -> timed(migrator(open)::upgrade), () -> timed(() -> select(connection, select)));
            new PairedRounds(0, 41).ratio("nothing pending, files read now / plain JDBC and bytes hashed",
                    () -> timed(migrator(open)::upgrade), () -> timed(() -> {
                        Hashing.hash(this.folder.path());
                        select(connection, select);
                    }));
        }
    }

    private List<Sent> record(TestDatabase server) throws SQLException {
        TestDatabase database = create(server);
        try (Connection connection = database.dataSource().getConnection()) {
            RecordedConnection recorded = new RecordedConnection(connection);
            migrator(recorded.dataSource()).upgrade();
            return recorded.sent();
        }
        finally {
            drop(server, database);
        }
    }

    private static boolean isSame(Sent sent) {
        return sent.isCommit() || isRecord(sent) || BODIES.stream().anyMatch(sent.sql()::contains);
    }

    /** Takes off what the engine sends in the same round trip before a body. */
    private static Sent withoutTimeouts(Sent sent) {
        boolean prefixed = sent.sql().startsWith("SET LOCAL ");
        return prefixed ? new Sent(sent.sql().substring(sent.sql().lastIndexOf(';') + 1), sent.setters()) : sent;
    }

    private static boolean isRecord(Sent sent) {
        return sent.sql().startsWith(RECORDS_A_STEP);
    }

    private long upgrade(TestDatabase server, Read read) throws SQLException {
        TestDatabase database = create(server);
        try (Connection connection = database.dataSource().getConnection()) {
            Migrator migrator = migrator(new SingleConnectionDataSource(connection, true));
            if (read == Read.BEFORE) {
                migrator.heads();
            }
            return timed(migrator::upgrade);
        }
        finally {
            drop(server, database);
        }
    }

    private long plain(TestDatabase server, List<Sent> sent) throws Exception {
        TestDatabase database = create(server);
        try (Connection connection = database.dataSource().getConnection()) {
            // makes the tables that the recorded statements write
            Migrator.builder(new SingleConnectionDataSource(connection, true)).build().stamp("base");
            return timed(() -> send(connection, sent));
        }
        finally {
            drop(server, database);
        }
    }

    private static void send(Connection connection, List<Sent> sent) throws SQLException {
        Map<String, PreparedStatement> prepared = new HashMap<>();
        connection.setAutoCommit(false);
        for (Sent each : sent) {
            if (each.isCommit()) {
                connection.commit();
            }
            else if (each.setters().isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(each.sql());
                }
            }
            else {
                if (!prepared.containsKey(each.sql())) {
                    prepared.put(each.sql(), connection.prepareStatement(each.sql()));
                }
                PreparedStatement statement = prepared.get(each.sql());
                each.bind(statement);
                statement.execute();
            }
        }
        connection.setAutoCommit(true);
    }

    private static void select(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
    }

    private static long timed(Action action) throws SQLException {
        long began = System.nanoTime();
        action.run();
        return System.nanoTime() - began;
    }

    private TestDatabase create(TestDatabase server) {
        String name = server.name() + "_" + ++this.databases;
        server.jdbc().sql("CREATE DATABASE " + name + " TEMPLATE template0").update();
        return new TestDatabase(server.url().replace("/" + server.name(), "/" + name), name, server.user(),
                server.password());
    }

    private static void drop(TestDatabase server, TestDatabase database) {
        server.jdbc().sql("DROP DATABASE " + database.name() + " WITH (FORCE)").update();
    }

    /** When the files are read. */
    private enum Read {

        BEFORE, NOW

    }

    /** What is timed. */
    @FunctionalInterface
    private interface Action {

        void run() throws SQLException;

    }

}
