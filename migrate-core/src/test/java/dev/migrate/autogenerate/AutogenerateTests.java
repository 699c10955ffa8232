package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.report.WrittenRevision;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.snapshot.PartKind;
import dev.migrate.test.Catalog;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class AutogenerateTests {

    private static final String CUSTOMER = "CREATE TABLE customer (id bigint PRIMARY KEY, name text NOT NULL);";

    @TempDir
    Path folder;

    @Test
    void theFileSaysWhatItDoes(TestDatabase database) {
        Service service = service(database).at("0001", "none", CUSTOMER + "CREATE TABLE gone (a int);",
                "DROP TABLE gone; DROP TABLE customer;");
        service.wants(CUSTOMER + """
                CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer);
                CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM orders';
                """);
        AutogenerateReport report = service.autogenerate("Add orders", Option.ALLOW_DROP);
        assertThat(report.revisions()).extracting(WrittenRevision::id).containsExactly("0002");
        assertThat(Service.text(report.revisions().get(0))).isEqualTo(
                """
                        -- revision: 0002
                        -- revises: 0001
                        -- message: Add orders
                        -- created: 2026-11-20T10:30:00Z

                        -- Written by "migrate revision --autogenerate". Look at
                        --   * drop table "gone" destroys table "gone" and its rows

                        -- migrate:up

                        -- a body may name what comes later
                        SET LOCAL check_function_bodies = off;

                        -- create function "total()"
                        CREATE OR REPLACE FUNCTION total()
                         RETURNS bigint
                         LANGUAGE sql
                        AS $function$SELECT count(*) FROM orders$function$;

                        -- create table "orders"
                        CREATE TABLE orders (
                            id bigint NOT NULL,
                            customer_id bigint NOT NULL,
                            CONSTRAINT orders_pkey PRIMARY KEY (id)
                        );

                        -- create constraint "orders_customer_id_fkey" of "orders"
                        ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id);

                        -- drop table "gone"
                        -- destroys: table "gone" and its rows
                        DROP TABLE gone;

                        -- migrate:down

                        -- drop function "total()"
                        DROP FUNCTION total();

                        -- create table "gone"
                        CREATE TABLE gone (
                            a integer
                        );

                        -- drop table "orders"
                        -- destroys: table "orders" and its rows
                        DROP TABLE orders;
                        """);
    }

    @Test
    void upgradeReachesTheDesiredSchemaAndDowngradeTheOldOne(TestDatabase database) {
        Service service = service(database).at("0001", "none", CUSTOMER, "DROP TABLE customer;");
        String before = Catalog.of(database);
        service.wants("""
                CREATE TYPE mood AS ENUM ('sad', 'ok');
                CREATE TABLE customer (id bigint PRIMARY KEY, name text NOT NULL, email text UNIQUE, mood mood);
                CREATE INDEX ON customer (lower(name));
                CREATE VIEW names AS SELECT name FROM customer;
                """);
        AutogenerateReport report = service.autogenerate("More of a customer");
        assertThat(report.revisions()).extracting(WrittenRevision::message)
            .containsExactly("More of a customer", "More of a customer (indexes)");
        assertThat(Service.text(report.revisions().get(1))).contains("-- migrate:up transaction:false",
                "CREATE INDEX CONCURRENTLY");
        service.migrator().upgrade();
        AutogenerateReport second = service.autogenerate("Again");
        assertThat(second.revisions()).isEmpty();
        assertThat(second.isOpen()).isFalse();
        service.migrator().downgrade("0001");
        assertThat(Catalog.of(database)).isEqualTo(before);
        assertThat(leftovers(database)).isEmpty();
    }

    @Test
    void offlineFormsAreOneRevision(TestDatabase database) {
        Service service = service(database).at("0001", "none", CUSTOMER, "DROP TABLE customer;");
        service.wants(CUSTOMER + "CREATE INDEX i ON customer (name);");
        AutogenerateReport report = service.autogenerate("Index", Option.OFFLINE_FORMS);
        assertThat(report.revisions()).hasSize(1);
        assertThat(Service.text(report.revisions().get(0))).contains("-- migrate:up\n", "CREATE INDEX i");
    }

    @Test
    void enumValuesComeFirst(TestDatabase database) {
        Service service = service(database).at("0001", "none",
                "CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE t (m mood);", "DROP TABLE t; DROP TYPE mood;");
        service.wants("CREATE TYPE mood AS ENUM ('ok', 'glad'); CREATE TABLE t (m mood DEFAULT 'glad');");
        AutogenerateReport report = service.autogenerate("Glad");
        assertThat(report.revisions()).extracting(WrittenRevision::message)
            .containsExactly("Glad (enum values)", "Glad");
        service.migrator().upgrade();
        service.migrator().downgrade("0001");
        assertThat(database.strings("SELECT enumlabel FROM pg_enum")).containsExactly("ok");
    }

    @Test
    void whatDestroysDataIsNotWrittenUnlessItIsAllowed(TestDatabase database) {
        Service service = service(database).at("0001", "none", CUSTOMER + "CREATE TABLE old (a int);",
                "DROP TABLE old; DROP TABLE customer;");
        service.wants(CUSTOMER);
        AutogenerateReport refused = service.autogenerate("Drop old");
        assertThat(refused.isOpen()).isTrue();
        assertThat(refused.findings()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.DESTRUCTIVE_CHANGE);
        assertThat(refused.findings().get(0).message()).isEqualTo("dropping table \"old\" destroys data");
        AutogenerateReport allowed = service.autogenerate("Drop old", Option.ALLOW_DROP);
        assertThat(Service.text(allowed.revisions().get(0))).contains("-- drop table \"old\"\n-- destroys: ");
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @Test
    void aPossibleRenameIsAskedFor(TestDatabase database) {
        Service service = service(database).at("0001", "none", CUSTOMER, "DROP TABLE customer;");
        service.wants("CREATE TABLE customer (id bigint PRIMARY KEY, full_name text NOT NULL);");
        AutogenerateReport asked = service.autogenerate("Rename");
        assertThat(asked.isOpen()).isTrue();
        assertThat(asked.renames()).extracting(AutogenerateReport.Rename::option)
            .containsExactly("customer.name=full_name");
        assertThat(asked.findings().get(0).code()).isEqualTo(DiagnosticCode.POSSIBLE_RENAME);
        assertThat(asked.findings().get(0).hint()).contains("--rename 'customer.name=full_name'",
                "-- migrate:rename customer.name=full_name");
        AutogenerateReport written = service
            .autogenerate(Service.draft("Rename").renaming(List.of("customer.name=full_name")));
        assertThat(written.revisions()).hasSize(1);
        assertThat(Service.text(written.revisions().get(0))).contains(
                "-- rename column \"name\" of \"customer\"\nALTER TABLE customer RENAME COLUMN name TO full_name;",
                "ALTER TABLE customer RENAME COLUMN full_name TO name;");
        service.migrator().upgrade();
        assertThat(service.autogenerate("Again").changes()).isEmpty();
    }

    @Test
    void aDatabaseThatIsBehindIsRefused(TestDatabase database) {
        Service service = service(database).at("0001", "none", CUSTOMER, "DROP TABLE customer;").wants(CUSTOMER);
        service.revisions().add("0002", "0001", "SELECT 1;", "SELECT 1;");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("More"))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_AT_HEADS);
                assertThat(ex.diagnostic().message()).contains("\"0002\" is pending");
                assertThat(ex.diagnostic().hint()).contains("migrate upgrade heads");
            });
    }

    @Test
    void withoutADesiredSchemaTheSettingIsNamed(TestDatabase database) {
        Migrator migrator = Migrator.builder(database.dataSource()).build();
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> service(database).autogenerate(migrator, Service.draft("x")))
            .satisfies((ex) -> assertThat(ex.diagnostic().hint()).contains("migrate.desired-schema"));
    }

    @Test
    void anotherDatabaseMayBeTheDesiredSchema(TestDatabase database) {
        String name = database.name() + "_wanted";
        database.run("CREATE DATABASE " + name + " TEMPLATE template0");
        try {
            String url = database.url().replace("/" + database.name(), "/" + name);
            new TestDatabase(url, name, database.user(), database.password()).run("CREATE TABLE t (id int)");
            Service service = service(database);
            AutogenerateReport report = service.autogenerate(service.migrator((settings) -> settings.desired(url)),
                    Service.draft("As there"));
            assertThat(Service.text(report.revisions().get(0))).contains("CREATE TABLE t");
        }
        finally {
            database.run("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    @Test
    void filtersAndRewritersHaveTheirSay(TestDatabase database) {
        Service service = service(database)
            .wants("CREATE TABLE kept (id int); CREATE TABLE left_out (id int); CREATE SCHEMA s;");
        Migrator migrator = service
            .migrator((settings) -> settings.filter((change) -> !change.part().name().name().equals("left_out"))
                .rewriter((changes) -> changes.stream()
                    .map((change) -> (change.part().kind() != PartKind.TABLE) ? change
                            : change.withSql(List.of(change.sql().get(0), "SELECT 'rewritten'")))
                    .toList()));
        AutogenerateReport report = service.autogenerate(migrator, Service.draft("Mine"));
        assertThat(report.changes()).noneMatch((change) -> change.part().name().name().equals("left_out"));
        assertThat(Service.text(report.revisions().get(0))).contains("SELECT 'rewritten';").doesNotContain("left_out");
    }

    @Test
    void whatCannotBeProvenIsNotWritten(TestDatabase database) {
        Service service = service(database).wants("CREATE TABLE t (id int);");
        Migrator broken = service.migrator((settings) -> settings
            .rewriter((changes) -> List.of(changes.get(0).withSql(List.of("CREATE TABLE t (id nonsense)")))));
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> service.autogenerate(broken, Service.draft("x")))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_PROVEN);
                assertThat(ex.diagnostic().message())
                    .isEqualTo("the generated upgrade does not run: type \"nonsense\" does not exist");
                assertThat(ex.diagnostic().detail()).contains("\"create table 't'\"", "42704",
                        "CREATE TABLE t (id nonsense)");
            });
        Migrator wrong = service.migrator((settings) -> settings
            .rewriter((changes) -> List.of(changes.get(0).withSql(List.of("CREATE TABLE t (id bigint)")))));
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> service.autogenerate(wrong, Service.draft("x")))
            .satisfies((ex) -> assertThat(ex.diagnostic().detail()).contains("column \"id\" of \"t\""));
        assertThat(service.revisions().path()).isEmptyDirectory();
        AutogenerateReport unproven = service.autogenerate(wrong, Service.draft("x", Option.UNPROVEN));
        assertThat(Service.text(unproven.revisions().get(0))).contains(
                "Look at\n--   * it is NOT PROVEN. the generated upgrade does not lead to the desired schema",
                "DROP TABLE t;");
        assertThat(leftovers(database)).isEmpty();
    }

    @Test
    void aDesiredSchemaThatFailsIsToldWithItsLine(TestDatabase database) {
        Service service = service(database).wants("CREATE TABLE t (id int);\nCREATE TABLE u (id nonsense);\n");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> service.autogenerate("x"))
            .satisfies((ex) -> assertThat(ex.diagnostic().headline())
                .endsWith("schema.sql:2: type \"nonsense\" does not exist"));
    }

    private Service service(TestDatabase database) {
        return new Service(database, this.folder);
    }

    private static List<String> leftovers(TestDatabase database) {
        return database.strings("""
                SELECT datname FROM pg_database d WHERE datname LIKE 'migrate\\_scratch%'
                    AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)
                """);
    }

}
