package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases there and back: the changes that were found lead to a catalog equal to the wanted
 * one, as others than our own reader see it, and nothing that both have is made anew.
 */
class SchemaDiffCasesTests {

    @TempDir
    private static Path folder;

    private static final List<Integer> OLDER = List.of(14, 15);

    @BeforeAll
    static void createRoles() {
        CaseDatabases.createRoles(TestServer.shared());
        OLDER.forEach((version) -> CaseDatabases.createRoles(TestServer.older(version)));
    }

    static List<DiffCase> onNewest() {
        return DiffCases.ofEachFile();
    }

    /** Fewer than on the newest server, since pg_dump takes its time. */
    static List<Arguments> onOlder() {
        return Sample.fewer(3,
                OLDER.stream()
                    .flatMap((version) -> DiffCases.on(version).stream().map((pair) -> Arguments.of(version, pair)))
                    .toList());
    }

    @ParameterizedTest
    @MethodSource("onNewest")
    void theChangesLeadThereAndBack(DiffCase pair) {
        thereAndBack(pair, TestServer.shared(), SchemaDump::catalog);
    }

    @ParameterizedTest
    @MethodSource("onOlder")
    void pgDumpSaysSoToo(int version, DiffCase pair) {
        thereAndBack(pair, TestServer.older(version), new SchemaDump(version, folder)::of);
    }

    static void thereAndBack(DiffCase pair, TestServer server, Function<TestDatabase, String> dump) {
        try (CaseDatabases databases = new CaseDatabases(server, pair)) {
            TestDatabase live = databases.before();
            String wanted = dump.apply(databases.after());
            String former = dump.apply(live);
            Map<String, String> kept = KeptObjects.identities(live, pair.kept());
            SchemaSnapshot before = read(live);
            SchemaSnapshot after = read(databases.after());
            if (pair.is(Trait.REFUSED)) {
                assertThatThrownBy(() -> reach(live, before, after, Forms.ONLINE)).isInstanceOf(AssertionError.class);
                return;
            }
            if (pair.is(Trait.UNSEEN)) {
                assertThat(new SchemaDiff(before, after, new DiffSettings(Forms.ONLINE)).changes()).isEmpty();
                return;
            }
            SchemaSnapshot there = reach(live, before, after, Forms.ONLINE);
            assertThat(dump.apply(live)).as("%s there", pair).isEqualTo(wanted);
            assertThat(KeptObjects.identities(live, pair.kept())).as("%s kept", pair).isEqualTo(kept);
            reach(live, there, before, Forms.OFFLINE);
            if (!pair.is(Trait.ONE_WAY)) {
                assertThat(dump.apply(live)).as("%s back", pair).isEqualTo(former);
            }
        }
    }

    /**
     * Runs the changes, and what they leave open, as a proof on a scratch database does.
     */
    private static SchemaSnapshot reach(TestDatabase live, SchemaSnapshot from, SchemaSnapshot wanted, Forms forms) {
        StringBuilder script = new StringBuilder();
        SchemaSnapshot state = from;
        List<SchemaChange> changes = new SchemaDiff(from, wanted, new DiffSettings(forms)).changes();
        for (int round = 0; round < 3 && !changes.isEmpty(); round++) {
            script.append(run(live, changes));
            state = read(live);
            changes = new SchemaDiff(state, wanted, new DiffSettings(Forms.OFFLINE)).changes();
        }
        assertThat(changes).as(script.toString()).isEmpty();
        return state;
    }

    private static SchemaSnapshot read(TestDatabase database) {
        CatalogScope scope = new CatalogScope(List.of(), List.of(), List.of(), List.of(Access.PRIVILEGES));
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return new CatalogReader(scope).read(session);
        }
    }

    private static String run(TestDatabase database, List<SchemaChange> changes) {
        String script = changes.stream()
            .map((change) -> "-- " + change.stage() + " " + change.action() + " " + change.part() + "\n"
                    + String.join(";\n", change.sql()) + ";\n")
            .collect(Collectors.joining());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET check_function_bodies = off");
            for (SchemaChange.Stage stage : SchemaChange.Stage.values()) {
                connection.setAutoCommit(stage != SchemaChange.Stage.MAIN);
                for (SchemaChange change : changes) {
                    if (change.stage() == stage) {
                        for (String sql : change.sql()) {
                            statement.execute(sql);
                        }
                    }
                }
                if (stage == SchemaChange.Stage.MAIN) {
                    connection.commit();
                }
            }
            return script;
        }
        catch (SQLException ex) {
            throw new AssertionError(ex.getMessage() + "\n" + script, ex);
        }
    }

}
