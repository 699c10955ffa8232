package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A role without CREATEDB: a schema in a transaction takes the database's place. */
@PostgresTest
class WithoutScratchTests {

    private static final String LEFT = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'migrate\\_scratch%'";

    @TempDir
    Path folder;

    private TestDatabase database;

    private LimitedRole role;

    private Service service;

    @BeforeEach
    void limit(TestDatabase live) {
        this.database = live;
        this.role = LimitedRole.in(live);
        this.service = new Service(this.role.reached(), this.folder);
    }

    @AfterEach
    void forget() {
        this.role.close();
    }

    @Test
    void theWholeWayIsTriedAndNothingIsLeft() {
        this.service.at("0001", "none", """
                CREATE TYPE mood AS ENUM ('sad', 'ok');
                CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, m mood);
                CREATE TABLE orders (id serial PRIMARY KEY, user_id bigint REFERENCES users);
                CREATE VIEW names AS SELECT name FROM users;
                """, "DROP VIEW names; DROP TABLE orders, users; DROP TYPE mood;");
        this.database.run("INSERT INTO users (name) VALUES ('a')");
        this.service.wants("""
                CREATE TYPE mood AS ENUM ('sad', 'ok');
                CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    -- migrate:rename users.name=full_name
                    full_name text, m mood, age int CHECK (age > 0));
                CREATE TABLE orders (id serial PRIMARY KEY, user_id bigint REFERENCES users);
                CREATE INDEX orders_user_id_idx ON orders (user_id);
                CREATE VIEW names AS SELECT full_name FROM users;
                CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM public.users';
                COMMENT ON TABLE users IS 'people';
                """);
        AutogenerateReport report = this.service.autogenerate("Next", Option.ALLOW_DROP);
        assertThat(report.findings()).singleElement().satisfies((finding) -> {
            assertThat(finding.code()).isEqualTo(DiagnosticCode.TRIED_IN_SCHEMA);
            assertThat(finding.detail()).contains("extensions", "concurrently");
        });
        assertThat(report.revisions()).hasSize(2)
            .allSatisfy((revision) -> assertThat(Service.text(revision))
                .contains("--   * it was tried in a schema of the live database")
                .doesNotContain("migrate_scratch"));
        assertThat(Service.text(report.revisions().get(1))).contains("CREATE INDEX CONCURRENTLY orders_user_id_idx");
        assertThat(this.database.strings(LEFT)).isEmpty();
        this.service.migrator().upgrade();
        AutogenerateReport again = this.service.autogenerate("Again");
        assertThat(again.changes()).isEmpty();
        assertThat(again.isOpen()).isFalse();
        this.service.migrator().downgrade("0001");
        assertThat(this.database.strings("SELECT name FROM names")).containsExactly("a");
    }

    @Test
    void conversionsUnderFixedSettingsAreTried() {
        this.service.at("0001", "none", "CREATE TABLE t (a timestamptz, b int[]);", "DROP TABLE t;")
            .wants("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (a text, b text);");
        AutogenerateReport report = this.service.autogenerate("Next");
        assertThat(Service.text(report.revisions().get(0))).contains("SET LOCAL TimeZone = 'UTC';");
        this.service.migrator().upgrade();
        this.service.migrator().downgrade("0001");
        assertThat(this.database.strings(LEFT)).isEmpty();
    }

    @Test
    void settingsOutsideATransactionAreTried() {
        this.service
            .at("0001", "none", "CREATE TYPE e AS ENUM ('a'); CREATE TABLE t (a timestamptz, b e[]);", "DROP TABLE t;")
            .wants("CREATE TYPE e AS ENUM ('a', 'b'); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                    + " CREATE TABLE t (a text, b e[]); CREATE INDEX i ON t (a);");
        AutogenerateReport report = this.service.autogenerate("Next");
        assertThat(report.revisions()).isNotEmpty();
    }

    @Test
    void aDumpNamesItsSchemaAndMeansTheThrowAwayOne() {
        this.service.at("0001", "none", "CREATE TABLE t (id int);", "DROP TABLE t;").wants("""
                SET statement_timeout = 0;
                SELECT pg_catalog.set_config('search_path', '', false);
                SET default_with_oids = false;
                SET default_tablespace = '';
                SET default_table_access_method = heap;
                CREATE SCHEMA IF NOT EXISTS public;
                CREATE TABLE public.t (id integer NOT NULL);
                CREATE SEQUENCE public.t_id_seq START WITH 1;
                ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
                ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
                CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
                CREATE TRIGGER g BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f();
                CREATE INDEX t_id ON public.t USING btree (id);
                """);
        AutogenerateReport report = this.service.autogenerate("Dumped");
        assertThat(Service.text(report.revisions().get(0))).contains("nextval('t_id_seq'::regclass)");
        this.service.migrator().upgrade();
        assertThat(this.service.autogenerate("Again").changes()).isEmpty();
    }

    @Test
    void filesOfAFolderRunInWhateverOrderResolves() throws Exception {
        Path schema = Files.createDirectories(this.folder.resolve("schema"));
        Files.writeString(schema.resolve("a.sql"),
                "CREATE TABLE x (id int PRIMARY KEY); CREATE TABLE a (b int REFERENCES b);");
        Files.writeString(schema.resolve("b.sql"), "CREATE TABLE b (id int PRIMARY KEY, c mood);");
        Files.writeString(schema.resolve("c.sql"), "CREATE TYPE mood AS ENUM ('ok');");
        AutogenerateReport report = this.service.autogenerate(
                this.service.migrator((settings) -> settings.desired("file:" + schema)), Service.draft("Folder"));
        assertThat(report.revisions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE EXTENSION citext                            | what no schema holds
            CREATE SCHEMA other                                | what no schema holds
            CREATE PUBLICATION p FOR ALL TABLES                | what no schema holds
            CREATE TEMP TABLE t (id int)                       | what no schema holds
            GRANT USAGE ON SCHEMA public TO PUBLIC             | what no schema holds
            GRANT SELECT ON ALL TABLES IN SCHEMA public TO PUBLIC | more than one schema
            ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE pg_default | more than one schema
            SET search_path = public                           | does not define
            SET ROLE postgres                                  | does not define
            DO 'BEGIN NULL; END'                               | does not define
            SELECT pg_sleep(1)                                 | does not define
            INSERT INTO sales.o VALUES (1)                     | does not define
            CREATE TABLE t (id int REFERENCES sales.o)         | the schema "sales"
            ALTER TABLE sales.o ADD COLUMN x int               | the schema "sales"
            DROP TABLE "sales" . o                             | the schema "sales"
            CREATE TABLE t (id int); ALTER TABLE t SET SCHEMA sales | more than one schema
            """)
    void whatCannotBeTriedInASchemaIsRefused(String sql, String why) {
        this.database.run("CREATE SCHEMA sales AUTHORIZATION " + this.role.name(),
                "CREATE TABLE sales.o (id int PRIMARY KEY)", "ALTER TABLE sales.o OWNER TO " + this.role.name());
        this.service.wants("CREATE TABLE first (id int);\n" + sql + ";");
        Diagnostic refused = refused(DiagnosticCode.ONLY_ON_SCRATCH_DATABASE);
        assertThat(refused.headline()).contains("schema.sql:2: ").contains(why);
        assertThat(refused.hint()).contains("CREATEDB", "migrate.scratch.url");
        assertThat(this.database.strings(LEFT)).isEmpty();
        assertThat(this.database.strings("SELECT to_regclass('first')::text")).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "CREATE ROLE somebody", "COMMENT ON DATABASE postgres IS 'x'", "ALTER SYSTEM SET jit = off" })
    void whatActsOutsideADatabaseIsRefusedHereToo(String sql) {
        this.service.wants("CREATE TABLE first (id int);\n" + sql + ";");
        assertThat(refused(DiagnosticCode.BAD_DESIRED_SCHEMA).headline()).contains("schema.sql:2: ");
        assertThat(this.database.strings("SELECT to_regclass('first')::text")).containsOnlyNulls();
    }

    @Test
    void nobodyWhoUsesALiveTableIsHeldUp() throws Exception {
        this.service.at("0001", "none", "CREATE TABLE users (id int PRIMARY KEY);", "DROP TABLE users;")
            .wants("CREATE TABLE users (id int PRIMARY KEY, name text); CREATE TABLE o (u int REFERENCES users);");
        try (Connection other = this.database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE users IN ROW EXCLUSIVE MODE");
            assertThat(this.service.autogenerate("Beside a writer").revisions()).hasSize(1);
            other.rollback();
        }
    }

    @Test
    void aStatementThatFailsNamesFileAndLine() {
        this.service.wants("CREATE TABLE a (id int);\n\nCREATE TABLE b (id nonsense);");
        assertThat(refused(DiagnosticCode.BAD_DESIRED_SCHEMA).headline())
            .endsWith("schema.sql:3: type \"nonsense\" does not exist");
        assertThat(this.database.strings(LEFT)).isEmpty();
    }

    @Test
    void anotherSchemaStaysAsItIs() {
        this.database.run("CREATE SCHEMA sales", "CREATE TABLE sales.t (id int)",
                "GRANT USAGE ON SCHEMA sales TO " + this.role.name());
        this.service.wants("CREATE TABLE t (id int);");
        AutogenerateReport report = this.service.autogenerate("Own schema");
        assertThat(report.changes()).singleElement()
            .satisfies((change) -> assertThat(change.part()).hasToString("table \"t\""));
    }

    @Test
    void whatCannotBeProvedHereIsWrittenOnRequest() {
        this.database.run("CREATE SCHEMA sales AUTHORIZATION " + this.role.name());
        this.service.at("0001", "none",
                "CREATE TABLE sales.o (id int PRIMARY KEY); CREATE TABLE t (o int REFERENCES sales.o);",
                "DROP TABLE t; DROP TABLE sales.o;");
        this.service.wants("CREATE TABLE t (o int, more int);");
        Diagnostic refused = refused(DiagnosticCode.ONLY_ON_SCRATCH_DATABASE, Option.ALLOW_DROP);
        assertThat(refused.message()).contains("it names the schema \"sales\"");
        assertThat(refused.hint()).contains("CREATEDB", "--unproven");
        AutogenerateReport report = this.service.autogenerate("Next", Option.ALLOW_DROP, Option.UNPROVEN);
        assertThat(Service.text(report.revisions().get(0))).contains("it is NOT PROVEN", "it was tried in a schema",
                "ALTER TABLE t DROP CONSTRAINT t_o_fkey", "ADD COLUMN more integer");
    }

    @Test
    void anOlderServerIsTriedOnToo() {
        TestServer server = TestServer.older(15);
        TestDatabase older = server.create();
        try (LimitedRole limited = LimitedRole.in(older)) {
            Service old = new Service(limited.reached(), this.folder)
                .at("0001", "none", "CREATE TABLE t (id int);", "DROP TABLE t;")
                .wants("CREATE TABLE t (id int, name text); CREATE INDEX i ON t (name); CREATE VIEW v AS SELECT id FROM t;");
            assertThat(old.autogenerate("Next").revisions()).hasSize(2);
            old.migrator().upgrade();
            assertThat(old.autogenerate("Again").changes()).isEmpty();
        }
        finally {
            server.drop(older);
        }
    }

    @Test
    void whoMayMakeNoSchemaEitherIsTold() {
        this.database.run("REVOKE CREATE ON DATABASE " + this.database.name() + " FROM " + this.role.name());
        this.service.wants("CREATE TABLE t (id int);");
        Diagnostic refused = refused(DiagnosticCode.NO_SCRATCH_DATABASE);
        assertThat(refused.message()).contains("neither a database nor a schema");
        assertThat(refused.detail()).contains("GRANT CREATE ON DATABASE", "Nothing was changed");
        assertThat(refused.hint()).contains("CREATEDB", "migrate.scratch.url");
    }

    @Test
    void anEventTriggerIsNotSetOff() {
        this.database.run("CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                "CREATE EVENT TRIGGER watcher ON ddl_command_end EXECUTE FUNCTION e()");
        try {
            this.service.wants("CREATE TABLE t (id int);");
            assertThat(refused(DiagnosticCode.NO_SCRATCH_DATABASE).message()).contains("event trigger \"watcher\"");
        }
        finally {
            this.database.run("DROP EVENT TRIGGER watcher");
        }
    }

    @Test
    void driftNeedsADatabase() {
        this.service.at("0001", "none", "CREATE TABLE t (id int);", "DROP TABLE t;");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> this.service.migrator().maintenance().drift())
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_SCRATCH_DATABASE));
    }

    private Diagnostic refused(DiagnosticCode code, Option... options) {
        List<Diagnostic> told = new ArrayList<>();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.service.autogenerate("Never", options))
            .satisfies((ex) -> told.addAll(ex.diagnostics()));
        assertThat(told).singleElement().satisfies((one) -> assertThat(one.code()).isEqualTo(code));
        return told.get(0);
    }

}
