package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.DesiredSchema;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.sql.SourceText;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desired schema cannot say is left as it is, as policies beside entities. */
@PostgresTest
class LeftAloneTests {

    private static final String LIVE = """
            CREATE TABLE t (id int PRIMARY KEY, tenant varchar(20));
            CREATE SCHEMA audit;
            CREATE FUNCTION audit.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
            CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION audit.log();
            ALTER TABLE t ENABLE ROW LEVEL SECURITY;
            ALTER TABLE t FORCE ROW LEVEL SECURITY;
            CREATE POLICY p ON t USING (tenant = 'a');
            CREATE VIEW v WITH (security_barrier) AS SELECT id, tenant FROM t;
            COMMENT ON COLUMN v.id IS 'number';
            CREATE STATISTICS s ON id, tenant FROM t;
            """;

    @TempDir
    Path folder;

    @Test
    void whatCannotBeSaidIsLeftAlone(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", LIVE, "SELECT 1;");
        Entities entities = new Entities("CREATE TABLE t (id int PRIMARY KEY, tenant varchar(20), note text);");
        AutogenerateReport report = autogenerate(service, entities);
        assertThat(report.changes()).extracting((change) -> change.part().toString())
            .containsExactly("column \"note\" of \"t\"");
        service.migrator().upgrade();
        assertThat(autogenerate(service, entities).changes()).isEmpty();
    }

    @Test
    void itFollowsTheTypeOfItsColumns(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", LIVE, "SELECT 1;");
        Entities entities = new Entities("CREATE TABLE t (id bigint PRIMARY KEY, tenant text);");
        assertThat(autogenerate(service, entities).revisions()).isNotEmpty();
        service.migrator().upgrade();
        assertThat(autogenerate(service, entities).changes()).isEmpty();
        assertThat(database.strings("SELECT count(*) FROM pg_policy")).containsExactly("1");
    }

    @Test
    void itGoesWithWhatItHangsOn(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none", LIVE, "SELECT 1;");
        AutogenerateReport report = autogenerate(service, new Entities("SELECT 1;"), Option.ALLOW_DROP);
        assertThat(report.changes()).extracting((change) -> change.part().toString())
            .contains("table \"t\"", "view \"v\"")
            .doesNotContain("function \"audit.log()\"", "schema \"audit\"");
    }

    @Test
    void whatIsAddedToThemSaysWhatBothCan(TestDatabase database) {
        DesiredSchema both = new Entities("SELECT 1;")
            .and(() -> List.of(new SourceText("SELECT 1", SourceLocation.of("more"))));
        assertThat(both.unsaid()).isEmpty();
    }

    private static AutogenerateReport autogenerate(Service service, Entities entities, Option... options) {
        Migrator migrator = service.migrator((settings) -> settings.desired(entities));
        return service.autogenerate(migrator, Service.draft("Change", options));
    }

    record Entities(String sql) implements DesiredSchema {

        @Override
        public List<SourceText> scripts() {
            return List.of(new SourceText(this.sql, SourceLocation.of("entities")));
        }

        @Override
        public Set<ObjectKind> unsaid() {
            return EnumSet.complementOf(EnumSet.of(ObjectKind.SCHEMA, ObjectKind.TABLE, ObjectKind.COLUMN,
                    ObjectKind.CONSTRAINT, ObjectKind.INDEX, ObjectKind.SEQUENCE, ObjectKind.TYPE));
        }

    }

}
