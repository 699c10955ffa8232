package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Leads a database from one snapshot to another. */
final class SchemaReach {

    private SchemaReach() {
    }

    /**
     * Runs the changes, and what they leave open, as a proof on a scratch database does.
     */
    static SchemaSnapshot reach(TestDatabase live, SchemaSnapshot from, SchemaSnapshot wanted, Forms forms) {
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

    static SchemaSnapshot read(TestDatabase database) {
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
