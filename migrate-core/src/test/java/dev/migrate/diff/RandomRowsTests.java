package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.autogenerate.PairProof;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scratch.SharedSpace;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * From one random schema to another with random rows, up, down and up again.
 * {@code -Dtest.pairs=2000} tries more pairs, {@code -Dtest.seed=7} others.
 */
class RandomRowsTests {

    private static final int PAIRS = Integer.getInteger("test.pairs", 25);

    private static final long SEED = Long.getLong("test.seed", 1);

    private static final int TABLES = 3;

    @Test
    void rowsKeepTheirMeaningThereAndBackAndThere() {
        System.out.printf(Locale.ROOT, "%d pairs of random schemas with rows, -Dtest.seed=%d%n", PAIRS, SEED);
        TestServer server = TestServer.shared();
        TestDatabase database = server.create();
        List<String> broken = new ArrayList<>();
        int noted = 0;
        try (DatabaseSession session = DatabaseSession.open(SharedSpace.source(database), new RunningStatements())) {
            SchemaSnapshot before = read(session, SEED);
            for (long seed = SEED + 1; seed <= SEED + PAIRS; seed++) {
                SchemaSnapshot after = read(session, seed);
                try {
                    List<GeneratedFile> files = new PairProof(before, after).in(new SharedSpace(session));
                    noted += files.stream().anyMatch((file) -> !file.notes().isEmpty()) ? 1 : 0;
                }
                catch (RuntimeException ex) {
                    broken.add("-Dtest.seed=" + (seed - 1) + " -Dtest.pairs=1: " + ex.getMessage());
                }
                before = after;
            }
        }
        finally {
            server.drop(database);
        }
        System.out.printf(Locale.ROOT, "%d pairs, %d with notes, %d broken%n", PAIRS, noted, broken.size());
        assertThat(broken).isEmpty();
    }

    private static SchemaSnapshot read(DatabaseSession session, long seed) {
        SharedSpace space = new SharedSpace(session);
        session.jdbc().sql(new RandomSchema(seed, TABLES).sql()).update();
        return space.read(PairProof.READER);
    }

}
