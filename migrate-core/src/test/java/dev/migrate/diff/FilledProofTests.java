package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.autogenerate.PairProof;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.scratch.LiveDatabase;
import dev.migrate.scratch.ScratchServer;
import dev.migrate.scratch.ScratchSettings;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases with rows that were made up, up, down and up again: rows keep their meaning,
 * or a hazard says that they do not.
 */
class FilledProofTests {

    private static final int OLDEST = 14;

    @BeforeAll
    static void createRoles() {
        CaseDatabases.createRoles(TestServer.shared());
        CaseDatabases.createRoles(TestServer.older(OLDEST));
    }

    static List<DiffCase> onNewest() {
        return Sample.fewer(2, DiffCases.all());
    }

    static List<DiffCase> onOldest() {
        return Sample.fewer(8, DiffCases.on(OLDEST));
    }

    @ParameterizedTest
    @MethodSource("onNewest")
    void rowsKeepTheirMeaning(DiffCase pair) {
        prove(TestServer.shared(), pair);
    }

    @ParameterizedTest
    @MethodSource("onOldest")
    void rowsKeepTheirMeaningOnTheOldestServer(DiffCase pair) {
        prove(TestServer.older(OLDEST), pair);
    }

    private static void prove(TestServer server, DiffCase pair) {
        try (CaseDatabases databases = new CaseDatabases(server, pair);
                DatabaseSession session = session(databases.before())) {
            PairProof proof = new PairProof(PairProof.READER.read(session), read(databases.after()));
            ScratchServer scratch = new ScratchServer(ScratchSettings.SAME_SERVER,
                    LiveDatabase.of(databases.before().dataSource(), session, PairProof.TABLES),
                    new RunningStatements());
            if (pair.is(Trait.REFUSED)) {
                assertThatThrownBy(() -> proof.in(scratch.space())).isInstanceOf(MigrateException.class);
                return;
            }
            assertThat(proof.in(scratch.space())).as("%s", pair).isNotNull();
        }
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
