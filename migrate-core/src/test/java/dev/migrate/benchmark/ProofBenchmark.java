package dev.migrate.benchmark;

import dev.migrate.autogenerate.PairProof;
import dev.migrate.scratch.LiveDatabase;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSettings;
import dev.migrate.scratch.ScratchSpace;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A change of ten tables among 100 proved with rows, next to the same without. */
class ProofBenchmark {

    private static final int TABLES = 100;

    private static final String TABLE = """
            CREATE TABLE t%1$d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int NOT NULL, b text DEFAULT 'x',
                c numeric(10, 2) CHECK (c > 0), d timestamptz DEFAULT now(), e jsonb, f uuid, g date, h bool, i bigint%2$s);
            CREATE INDEX t%1$d_a ON t%1$d (a);
            CREATE INDEX t%1$d_b ON t%1$d (lower(b)) WHERE a > 0;
            """;

    private static final String REFERENCE = "ALTER TABLE t%1$d ADD FOREIGN KEY (i) REFERENCES t%2$d;";

    private static TestDatabase live;

    private static TestDatabase wanted;

    @BeforeAll
    static void createTables() {
        live = TestServer.shared().create();
        wanted = TestServer.shared().create();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int number = 0; number < TABLES; number++) {
            before.append(TABLE.formatted(number, ""));
            after.append(TABLE.formatted(number, (number % 10 == 0) ? ", j text NOT NULL DEFAULT 'j'" : ""));
            if (number > 0) {
                before.append(REFERENCE.formatted(number, number - 1));
                after.append(REFERENCE.formatted(number, number - 1));
            }
        }
        live.run(before.toString());
        wanted.run(after.toString());
    }

    @AfterAll
    static void dropDatabases() {
        TestServer.shared().drop(live);
        TestServer.shared().drop(wanted);
    }

    @Test
    void withRowsNextToWithout() throws Exception {
        PairProof proof = new PairProof(read(live), read(wanted));
        new PairedRounds(1, 5).ratio("a proof on 100 tables with rows / without", () -> prove(proof, (space) -> space),
                () -> prove(proof, WithoutRows::new));
    }

    private static long prove(PairProof proof, UnaryOperator<ScratchSpace> rows) {
        ScratchServer server;
        try (DatabaseSession session = session(live)) {
            server = new ScratchServer(ScratchSettings.SAME_SERVER,
                    LiveDatabase.of(live.dataSource(), session, PairProof.TABLES), new RunningStatements());
        }
        long began = System.nanoTime();
        proof.in(rows.apply(server.space()));
        return System.nanoTime() - began;
    }

    private static SchemaSnapshot read(TestDatabase database) {
        try (DatabaseSession session = session(database)) {
            return PairProof.READER.read(session);
        }
    }

    private static DatabaseSession session(TestDatabase database) {
        return DatabaseSession.open(database.dataSource(), new RunningStatements());
    }

}
