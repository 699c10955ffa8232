package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.schema.SchemaChange;
import dev.migrate.schema.SchemaSnapshot;
import dev.migrate.session.RunningStatements;
import dev.migrate.session.DatabaseSession;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case there and back: the changes that were found lead to a catalog equal to the
 * wanted one, as others than our own reader see it, and nothing that both have is made
 * anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaDiffCasesTests {

    @TempDir
    private static Path folder;

    private final Map<Integer, TestServer> servers = new TreeMap<>(
            Map.of(15, TestServer.older(15), 18, TestServer.shared()));

    @BeforeAll
    void createRoles() {
        this.servers.values().forEach(CaseDatabases::createRoles);
    }

    static List<DiffCase> cases() {
        String only = System.getProperty("diff.case", "");
        return DiffCases.all().stream().filter((pair) -> pair.id().startsWith(only)).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theChangesLeadThereAndBack(DiffCase pair) {
        this.servers.forEach((version, server) -> {
            if (pair.runsOn(version)) {
                thereAndBack(pair, server, new SchemaDump(version, folder));
            }
        });
    }

    private static void thereAndBack(DiffCase pair, TestServer server, SchemaDump dump) {
        try (CaseDatabases databases = new CaseDatabases(server, pair)) {
            TestDatabase live = databases.before();
            String wanted = dump.of(databases.after());
            String former = dump.of(live);
            Map<String, String> kept = KeptObjects.identities(live, pair.kept());
            SchemaSnapshot before = read(live);
            SchemaSnapshot after = read(databases.after());
            String there = run(live, new SchemaDiff(before, after, new DiffSettings(Forms.ONLINE)).changes());
            assertThat(dump.of(live)).as("%s there\n%s", pair, there).isEqualTo(wanted);
            assertThat(KeptObjects.identities(live, pair.kept())).as("%s kept\n%s", pair, there).isEqualTo(kept);
            assertThat(new SchemaDiff(read(live), after, new DiffSettings(Forms.ONLINE)).changes()).isEmpty();
            String back = run(live, new SchemaDiff(read(live), before, new DiffSettings(Forms.OFFLINE)).changes());
            assertThat(dump.of(live)).as("%s back\n%s", pair, back).isEqualTo(former);
        }
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
