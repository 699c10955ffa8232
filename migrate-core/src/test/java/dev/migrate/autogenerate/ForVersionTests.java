package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.schema.SchemaRevisionDraft.Option;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written on the newest server, and which servers run it. */
@PostgresTest
class ForVersionTests {

    private static final String CUSTOMER = "CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL);";

    private static final String RENAMED = """
            -- migrate:rename customer.name=full_name
            CREATE TABLE customer (id int PRIMARY KEY, full_name text NOT NULL);
            """;

    @TempDir
    Path folder;

    @Test
    void aNameThatOnlyANewerServerKnowsIsMarked(TestDatabase database) {
        String text = text(renamed(database).autogenerate("Rename"));
        assertThat(text).contains("\n-- needs-server: 18\n", "RENAME CONSTRAINT customer_name_not_null");
    }

    @ParameterizedTest
    @ValueSource(ints = { 14, 15, 16, 17 })
    void itIsLeftOutForAnOlderOneWhichRunsTheRevisionBothWays(int version, TestDatabase database) {
        Service service = renamed(database);
        AutogenerateReport report = service.autogenerate(Service.draft("Rename").forVersion(version));
        assertThat(text(report)).doesNotContain("needs-server", "RENAME CONSTRAINT");
        TestServer server = TestServer.older(version);
        TestDatabase older = server.create();
        try {
            Migrator migrator = new Service(older, this.folder).migrator();
            migrator.upgrade();
            assertThat(columns(older)).containsExactly("full_name", "id");
            migrator.downgrade("0001");
            assertThat(columns(older)).containsExactly("id", "name");
        }
        finally {
            server.drop(older);
        }
    }

    @Test
    void theSettingSaysItToo(TestDatabase database) {
        Service service = renamed(database);
        Migrator migrator = service.migrator((settings) -> settings.serverVersion(17));
        assertThat(text(service.autogenerate(migrator, Service.draft("Rename")))).doesNotContain("needs-server");
    }

    @Test
    void aVersionThatIsNotSupportedIsRefused(TestDatabase database) {
        Service service = renamed(database);
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> service.autogenerate(Service.draft("Rename").forVersion(13)))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_SETTING));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "18|CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, v int GENERATED ALWAYS AS (id))",
            "18|CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, CHECK (id > 0) NOT ENFORCED)",
            "15|CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, UNIQUE NULLS NOT DISTINCT (name))",
            "18|CREATE TABLE customer (id int PRIMARY KEY, name text CONSTRAINT named NOT NULL)" })
    void syntaxOfANewerServerIsMarked(String versionAndSchema, TestDatabase database) {
        String[] parts = versionAndSchema.split("\\|", -1);
        Service service = service(database).at("0001", "none", CUSTOMER, "DROP TABLE customer;");
        service.wants(parts[1] + ";");
        assertThat(text(service.autogenerate("Next", Option.OFFLINE_FORMS)))
            .contains("\n-- needs-server: " + parts[0] + "\n");
    }

    @Test
    void columnsNamedLikeSyntaxNeedNothing(TestDatabase database) {
        Service service = service(database).at("0001", "none", "SELECT 1;", "SELECT 1;");
        service.wants("CREATE TABLE t (enforced boolean, period tstzrange, virtual int NOT NULL);");
        assertThat(text(service.autogenerate("Next"))).doesNotContain("needs-server");
    }

    @Test
    void anOlderServerRefusesARevisionBeforeAnythingRuns(TestDatabase database) {
        Service service = service(database);
        service.revisions().add("0001", "none", "CREATE TABLE a (id int);", "DROP TABLE a;");
        service.revisions().write("0002", """
                -- revision: 0002
                -- revises: 0001
                -- message: second
                -- needs-server: 99

                -- migrate:up
                CREATE TABLE b (id int);

                -- migrate:down
                DROP TABLE b;
                """);
        Migrator migrator = Migrator.builder(database.dataSource()).locations(service.revisions().location()).build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade).satisfies((ex) -> {
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NEWER_SERVER_NEEDED);
            assertThat(ex.diagnostic().message())
                .startsWith("revision \"0002\" needs PostgreSQL 99, and the server is");
        });
        assertThat(database.strings("SELECT to_regclass('a')::text")).containsOnlyNulls();
        assertThat(migrator.maintenance().check().findings()).extracting(Diagnostic::code)
            .contains(DiagnosticCode.NEWER_SERVER_NEEDED);
        migrator.upgrade("0001");
        assertThat(database.strings("SELECT to_regclass('a')::text")).containsExactly("a");
    }

    @Test
    void aJavaRevisionSaysItInItsAnnotation(TestDatabase database) {
        Migrator migrator = Migrator.builder(database.dataSource())
            .locations()
            .javaMigrations(List.of(new Newer()))
            .build();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(migrator::upgrade)
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NEWER_SERVER_NEEDED));
    }

    private Service renamed(TestDatabase database) {
        return service(database).at("0001", "none", CUSTOMER, "DROP TABLE customer;").wants(RENAMED);
    }

    private Service service(TestDatabase database) {
        return new Service(database, this.folder);
    }

    private static String text(AutogenerateReport report) {
        return report.revisions().stream().map(Service::text).collect(Collectors.joining("\n"));
    }

    private static List<String> columns(TestDatabase database) {
        return database.strings("SELECT attname FROM pg_attribute WHERE attrelid = 'customer'::regclass AND attnum > 0"
                + " ORDER BY 1");
    }

    @MigrationRevision(id = "0001", needsServer = 99)
    private static final class Newer implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.execute("SELECT 1");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("SELECT 1");
        }

    }

}
