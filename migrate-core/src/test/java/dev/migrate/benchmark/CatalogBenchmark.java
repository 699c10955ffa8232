package dev.migrate.benchmark;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.RecordingDataSource;
import dev.migrate.diff.DiffSettings;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.diff.SchemaDiff;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reading and comparing a schema of 1,000 tables, 10,000 columns and 3,000 indexes, next
 * to the bare queries and to {@code pg_dump}. PostgreSQL 15, for which there is a
 * pg_dump.
 */
class CatalogBenchmark {

    private static final int TABLES = 1_000;

    private static final String TABLE = """
            CREATE TABLE t%1$d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int NOT NULL, b text DEFAULT 'x',
                c numeric(10, 2) CHECK (c > 0), d timestamptz DEFAULT now(), e jsonb, f uuid, g date, h bool, i bigint);
            CREATE INDEX t%1$d_a ON t%1$d (a);
            CREATE INDEX t%1$d_b ON t%1$d (lower(b)) WHERE a > 0;
            """;

    @TempDir
    private static Path folder;

    private static TestDatabase database;

    @BeforeAll
    static void createTables() throws SQLException {
        database = TestServer.older(15).create();
        StringBuilder sql = new StringBuilder();
        for (int number = 0; number < TABLES; number++) {
            sql.append(TABLE.formatted(number));
        }
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.toString());
            statement.execute("ANALYZE");
        }
    }

    @AfterAll
    static void dropDatabase() {
        TestServer.older(15).drop(database);
    }

    @Test
    void readingNextToItsQueries() throws Exception {
        RecordingDataSource recording = new RecordingDataSource(database.dataSource());
        try (DatabaseSession session = DatabaseSession.open(recording, new RunningStatements())) {
            new CatalogReader(CatalogScope.ALL).read(session);
        }
        List<String> queries = recording.statements()
            .stream()
            .filter((sql) -> sql.startsWith("SELECT") || sql.startsWith("WITH"))
            .toList();
        new PairedRounds(3, 9).ratio("a schema of 1,000 tables read / its " + queries.size() + " queries alone", () -> {
            long began = System.nanoTime();
            read();
            return System.nanoTime() - began;
        }, () -> bare(queries));
    }

    @Test
    void readingAndComparingNextToPgDump() throws Exception {
        List<String> program = List.of("pg_dump", "--schema-only", "--file=" + folder.resolve("dump.sql"),
                "--dbname=" + database.url().substring("jdbc:".length()));
        Map<String, String> login = Map.of("PGUSER", database.user(), "PGPASSWORD", database.password());
        SchemaSnapshot other = read();
        new PairedRounds(2, 7).ratio("a schema of 1,000 tables read and compared / pg_dump --schema-only", () -> {
            long began = System.nanoTime();
            compare(read(), other);
            return System.nanoTime() - began;
        }, () -> {
            long began = System.nanoTime();
            Programs.run(folder, login, program);
            return System.nanoTime() - began;
        });
        new PairedRounds(5, 9).ratio("two such snapshots compared / one of them read", () -> {
            SchemaSnapshot one = read();
            long began = System.nanoTime();
            compare(one, other);
            return System.nanoTime() - began;
        }, () -> {
            long began = System.nanoTime();
            read();
            return System.nanoTime() - began;
        });
    }

    private static SchemaSnapshot read() {
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return new CatalogReader(CatalogScope.ALL).read(session);
        }
    }

    private static void compare(SchemaSnapshot one, SchemaSnapshot other) {
        if (!new SchemaDiff(one, other, new DiffSettings(Forms.ONLINE)).changes().isEmpty()) {
            throw new IllegalStateException("they do not differ");
        }
    }

    private static long bare(List<String> queries) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (String query : queries) {
                try (PreparedStatement statement = connection.prepareStatement(query);
                        ResultSet rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            rows.getString(column);
                        }
                    }
                }
            }
        }
        return System.nanoTime() - began;
    }

}
