package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.schema.SchemaScriptDraft;
import dev.migrate.schema.SchemaScriptDraft.Option;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlScript;
import dev.migrate.sql.SqlStatement;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas of the pairs as scripts: each makes the schema again, which gives it again.
 */
class SchemaScriptCasesTests {

    @BeforeAll
    static void createRoles() {
        CaseServers.createRoles();
    }

    static List<Arguments> cases() {
        return CaseServers.fewer(8);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aScriptMakesTheSchemaThatGivesTheSameScript(int version, DiffCase pair) {
        TestServer server = CaseServers.of(version);
        try (CaseDatabases databases = new CaseDatabases(server, pair)) {
            check(server, pair, databases.before());
            check(server, pair, databases.after());
        }
    }

    private static void check(TestServer server, DiffCase pair, TestDatabase original) {
        TestDatabase other = server.create();
        try {
            String script = script(original);
            load(other, pair, script);
            SchemaSnapshot wanted = SchemaReach.read(original);
            SchemaSnapshot made = SchemaReach.read(other);
            assertThat(new SchemaDiff(made, wanted, new DiffSettings(Forms.OFFLINE)).changes())
                .as("%s%n%s", pair, script)
                .isEmpty();
            assertThat(script(other)).as("%s", pair).isEqualTo(script);
        }
        finally {
            server.drop(other);
        }
    }

    private static String script(TestDatabase database) {
        return Migrator.builder(database.dataSource())
            .build()
            .maintenance()
            .schemaScript(SchemaScriptDraft.of(new SchemaScriptDraft.Live()).with(Set.of(Option.GRANTS)));
    }

    private static void load(TestDatabase database, DiffCase pair, String sql) {
        try (Connection connection = database.dataSource().getConnection()) {
            for (SqlStatement statement : SqlScript.of(sql, SourceLocation.of(pair.id())).statements()) {
                CaseDatabases.run(connection, pair, statement.text());
            }
        }
        catch (SQLException | IllegalStateException ex) {
            throw new AssertionError(ex.getMessage() + "\n" + sql, ex);
        }
    }

}
