package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.SchemaScriptDraft;
import dev.migrate.schema.SchemaScriptDraft.Option;
import dev.migrate.sql.SourceText;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class SchemaScriptTests {

    private static final SchemaScriptDraft LIVE = SchemaScriptDraft.of(new SchemaScriptDraft.Live());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = { 14, 15, 18 })
    void aNewDatabaseHasNothingToCreate(int version) {
        TestServer server = (version == 18) ? TestServer.shared() : TestServer.older(version);
        TestDatabase database = server.create();
        String script = script(database, LIVE.with(Set.of(Option.OWNERS, Option.GRANTS)));
        server.drop(database);
        assertThat(script).isEqualTo((version == 14) ? "ALTER SCHEMA public OWNER TO postgres;\n" : "");
    }

    @Test
    void theLiveSchemaIsWrittenWithoutWhatBelongsToRevisions(TestDatabase database) {
        Service service = new Service(database, this.folder).at("0001", "none",
                "CREATE TABLE t (id serial PRIMARY KEY, a text); INSERT INTO t (a) VALUES ('x');", "DROP TABLE t;");
        assertThat(service.migrator().maintenance().schemaScript(LIVE)).isEqualTo("""
                CREATE SEQUENCE t_id_seq AS integer;

                CREATE TABLE t (
                    id integer DEFAULT nextval('t_id_seq'::regclass) NOT NULL,
                    a text,
                    CONSTRAINT t_pkey PRIMARY KEY (id)
                );

                ALTER SEQUENCE t_id_seq OWNED BY t.id;
                """);
    }

    @Test
    void theOrderInWhichSomethingWasMadeMakesNoDifference(TestDatabase database) {
        database.run("CREATE TABLE b (id int PRIMARY KEY)", "CREATE TABLE a (id int REFERENCES b)",
                "CREATE INDEX y ON b (id)", "CREATE INDEX x ON b (id)");
        String first = script(database, LIVE);
        database.run("DROP TABLE a", "DROP TABLE b", "CREATE TABLE b (id int)", "CREATE INDEX x ON b (id)",
                "ALTER TABLE b ADD PRIMARY KEY (id)", "CREATE TABLE a (id int)", "CREATE INDEX y ON b (id)",
                "ALTER TABLE a ADD FOREIGN KEY (id) REFERENCES b");
        assertThat(script(database, LIVE)).isEqualTo(first)
            .contains("CREATE TABLE a", "CREATE INDEX x", "REFERENCES b");
    }

    @Test
    void namesWithoutASchemaSayWhichOneTheyMean(TestDatabase database) {
        database.run("CREATE SCHEMA app", "CREATE TABLE app.t (a int)", "CREATE TABLE public.u (a int)");
        Migrator migrator = Migrator
            .builder(database.dataSource(database.user(), database.password(), "currentSchema=app"))
            .build();
        String script = migrator.maintenance().schemaScript(LIVE);
        assertThat(script).startsWith("SET search_path = app;\n\nCREATE SCHEMA app;\n")
            .contains("CREATE TABLE t (", "CREATE TABLE public.u (");
    }

    @Test
    void namesOfPartitionsIndexesFollow(TestDatabase database) {
        database.run("CREATE TABLE m (a int, b int) PARTITION BY LIST (a)",
                "CREATE TABLE p PARTITION OF m FOR VALUES IN (1)", "CREATE INDEX i ON m (b)",
                "ALTER INDEX p_b_idx RENAME TO mine");
        assertThat(script(database, LIVE))
            .endsWith("CREATE INDEX i ON m USING btree (b);\n\nALTER INDEX p_b_idx RENAME TO mine;\n");
    }

    @Test
    void ownersAndPrivilegesAreLeftOutUnlessTheyAreAskedFor(TestDatabase database) {
        database.run("CREATE TABLE t (a int)", "GRANT SELECT ON t TO PUBLIC", "ALTER TABLE t OWNER TO pg_monitor");
        assertThat(script(database, LIVE)).doesNotContain("GRANT", "OWNER");
        assertThat(script(database, LIVE.with(Set.of(Option.OWNERS, Option.GRANTS))))
            .contains("ALTER TABLE t OWNER TO pg_monitor;", "GRANT SELECT ON TABLE t TO PUBLIC;");
    }

    @Test
    void theDesiredSchemaIsWrittenAndCanBeTheDesiredSchema(TestDatabase database) {
        Service service = new Service(database, this.folder)
            .wants("CREATE VIEW v AS SELECT 1 AS one; CREATE TABLE t (a int);");
        SchemaScriptDraft desired = SchemaScriptDraft.of(new SchemaScriptDraft.Desired());
        String script = service.migrator().maintenance().schemaScript(desired);
        assertThat(script).contains("CREATE TABLE t (", "CREATE VIEW v AS");
        service.wants(script);
        assertThat(service.migrator().maintenance().schemaScript(desired)).isEqualTo(script);
        assertThat(script(database, LIVE)).isEmpty();
    }

    @Test
    void aSchemaOfOnesOwnIsWritten(TestDatabase database) {
        SchemaScriptDraft given = SchemaScriptDraft.of(new SchemaScriptDraft.Given(
                () -> List.of(new SourceText("CREATE TABLE x (a int)", SourceLocation.of("mine")))));
        assertThat(script(database, given)).startsWith("CREATE TABLE x (");
    }

    @Test
    void noDesiredSchemaIsRefused(TestDatabase database) {
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> script(database, SchemaScriptDraft.of(new SchemaScriptDraft.Desired())))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING));
    }

    private static String script(TestDatabase database, SchemaScriptDraft draft) {
        return Migrator.builder(database.dataSource()).build().maintenance().schemaScript(draft);
    }

}
