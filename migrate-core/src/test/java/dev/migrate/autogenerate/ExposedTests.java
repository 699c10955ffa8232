package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TableSource;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** What protects rows goes only if that is allowed. */
@PostgresTest
class ExposedTests {

    private static final String TABLE = "CREATE TABLE t (a int, b text);";

    private static final String LOG = "CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql"
            + " AS 'BEGIN RETURN new; END';";

    @TempDir
    Path folder;

    @ParameterizedTest
    @TableSource("""
            ALTER TABLE t ENABLE ROW LEVEL SECURITY; | '' | altering table "t"
            ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t FORCE ROW LEVEL SECURITY; | ALTER TABLE t ENABLE ROW LEVEL SECURITY; | altering table "t"
            CREATE POLICY p ON t USING (a > 0); | '' | dropping policy "p" of "t"
            CREATE POLICY p ON t AS RESTRICTIVE USING (a > 0); CREATE POLICY q ON t; | CREATE POLICY q ON t; | dropping policy "p" of "t"
            CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log(); | '' | dropping trigger "g" of "t"
            CREATE CONSTRAINT TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log(); | '' | dropping trigger "g" of "t"
            CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; | '' | dropping rule "r" of "t"
            CREATE VIEW v WITH (security_barrier) AS SELECT a FROM t; | CREATE VIEW v AS SELECT a FROM t; | altering view "v"
            CREATE VIEW v WITH (security_barrier = on) AS SELECT a FROM t; | CREATE VIEW v AS SELECT a, b FROM t; | altering view "v"
            CREATE VIEW v WITH (security_invoker) AS SELECT a FROM t; | CREATE VIEW v AS SELECT b FROM t; | dropping view "v"
            """)
    void whatProtectsRowsIsAskedFor(String before, String after, String change, TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", TABLE + LOG + before, "SELECT 1;")
            .wants(TABLE + LOG + after);
        AutogenerateReport refused = service.autogenerate("Change", Option.ALLOW_DROP);
        assertThat(refused.revisions()).isEmpty();
        assertThat(refused.findings()).singleElement().satisfies((finding) -> {
            assertThat(finding.code()).isEqualTo(DiagnosticCode.EXPOSING_CHANGE);
            assertThat(finding.message()).isEqualTo(change + " exposes data");
        });
        AutogenerateReport report = service.autogenerate("Change", Option.ALLOW_EXPOSE);
        assertThat(Service.text(report.revisions().get(0))).contains("-- exposes: ");
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @ParameterizedTest
    @TableSource("""
            CREATE POLICY p ON t USING (a > 0); | CREATE POLICY p ON t FOR SELECT USING (a > 1);
            CREATE POLICY p ON t USING (a > 0); | CREATE POLICY q ON t USING (a > 0);
            CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log(); | CREATE TRIGGER g AFTER DELETE ON t FOR EACH ROW EXECUTE FUNCTION log();
            CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log(); ALTER TABLE t DISABLE TRIGGER g; | ''
            '' | ALTER TABLE t ENABLE ROW LEVEL SECURITY;
            """)
    void whatIsChangedOrNewIsNot(String before, String after, TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", TABLE + LOG + before, "SELECT 1;")
            .wants(TABLE + LOG + after);
        assertThat(service.autogenerate("Change").revisions()).hasSize(1);
    }

    @Test
    void whatGoesWithItsTableIsNot(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .at("0001", "none",
                    TABLE + LOG + "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (a > 0);"
                            + "CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION log();",
                    "SELECT 1;")
            .wants("SELECT 1;");
        assertThat(service.autogenerate("Drop", Option.ALLOW_DROP).revisions()).hasSize(1);
    }

    @Test
    void whatEverybodyMayDoAgainIsAskedFor(TestDatabase database) {
        String function = "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';";
        Service service = new Service(database, this.folder).at("0001", "none",
                function + "REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;", "SELECT 1;");
        for (String desired : new String[] { function, function.replace("int ", "bigint ") }) {
            service.wants(desired);
            assertThat(service.autogenerate("Grant", Option.GRANTS).findings()).singleElement()
                .satisfies((finding) -> assertThat(finding.code()).isEqualTo(DiagnosticCode.EXPOSING_CHANGE));
        }
        assertThat(service.autogenerate("Grant", Option.GRANTS, Option.ALLOW_EXPOSE).revisions()).hasSize(1);
    }

}
