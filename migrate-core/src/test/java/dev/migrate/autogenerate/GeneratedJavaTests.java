package dev.migrate.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.migration.JavaMigration;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.report.WrittenRevision;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionDraft.Language;
import dev.migrate.schema.SchemaRevisionDraft;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class GeneratedJavaTests {

    @TempDir
    Path folder;

    @Test
    void aClassDoesWhatTheFileWouldDo(TestDatabase database) throws Exception {
        Service service = new Service(database, this.folder).at("0001", "none", "CREATE TABLE t (a int);",
                "DROP TABLE t;");
        service.wants("""
                CREATE TABLE t (a int);
                CREATE INDEX "I ""x""\""" ON t (a);
                CREATE TABLE "Q" (a text DEFAULT 'a\\u0041\\n"\""*/');
                CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT $q$two  \s
                lines \\ and "\""
                	$q$';
                """);
        Path sources = Files.createDirectories(this.folder.resolve("src/main/java/generated"));
        SchemaRevisionDraft draft = SchemaRevisionDraft
            .of(RevisionDraft.of("As Java").writtenTo(sources, Language.JAVA));
        AutogenerateReport report = service.autogenerate(draft);
        assertThat(report.revisions()).hasSize(2);
        List<JavaMigration> migrations = new ArrayList<>();
        try (URLClassLoader loader = compiled(report)) {
            for (WrittenRevision revision : report.revisions()) {
                String name = Path.of(revision.path()).getFileName().toString().replace(".java", "");
                migrations
                    .add((JavaMigration) loader.loadClass("generated." + name).getDeclaredConstructor().newInstance());
            }
            Migrator migrator = service.builder().javaMigrations(migrations).build();
            migrator.upgrade();
            assertThat(service.autogenerate(migrator, Service.draft("Again")).changes()).isEmpty();
            migrator.downgrade("0001");
            assertThat(database.strings("SELECT relname FROM pg_class WHERE relname IN ('Q', 'I \"x\"')")).isEmpty();
        }
    }

    @Test
    void aClassReadsAsItsAuthorWouldWriteIt(TestDatabase database) throws Exception {
        Service service = new Service(database, this.folder)
            .at("0001", "none", "CREATE TABLE users (id bigint PRIMARY KEY, name text);", "DROP TABLE users;")
            .wants("""
                    CREATE TYPE mood AS ENUM ('sad', 'ok');
                    CREATE TABLE users (id bigint PRIMARY KEY, name varchar(80) NOT NULL DEFAULT 'nobody');
                    CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mood DEFAULT 'ok',
                        user_id bigint NOT NULL REFERENCES users ON DELETE CASCADE, total numeric(10, 2) CHECK (total > 0),
                        paid boolean NOT NULL DEFAULT false, placed timestamptz DEFAULT now());
                    CREATE INDEX users_name_idx ON users (lower(name));
                    CREATE VIEW open AS SELECT id FROM orders WHERE NOT paid;
                    COMMENT ON COLUMN orders.m IS 'of who "ordered"';
                    """);
        Path sources = Files.createDirectories(this.folder.resolve("src/main/java/generated"));
        AutogenerateReport report = service
            .autogenerate(SchemaRevisionDraft.of(RevisionDraft.of("As Java").writtenTo(sources, Language.JAVA)));
        assertThat(Service.text(report.revisions().get(0))).contains("""
                        op.createTable("orders",
                                column("id", bigint()).identity().notNull(),
                                column("m", type("mood")).defaultExpression("'ok'::mood"),
                                column("user_id", bigint()).notNull(),
                                column("total", numeric(10, 2)),
                                column("paid", bool()).defaultValue(false).notNull(),
                                column("placed", timestamptz()).defaultExpression("now()"),
                                primaryKey("id").named("orders_pkey"),
                                check("total > (0)::numeric").named("orders_total_check"));
                        op.comment(ObjectKind.COLUMN, "orders", "m", "of who \\"ordered\\"");
                """)
            .contains("import static dev.migrate.operation.Definitions.column;",
                    "import dev.migrate.schema.ReferentialAction;", "op.createEnum(\"mood\", \"sad\", \"ok\");",
                    "op.alterColumn(\"users\", \"name\").type(varchar(80));", "op.createView(\"open\", \"\"\"",
                    "        // destroys: table \"orders\" and its rows\n        op.dropTable(\"orders\");")
            .contains("""
                            op.addForeignKey("orders", "user_id")
                                    .named("orders_user_id_fkey")
                                    .references("users", "id")
                                    .onDelete(ReferentialAction.CASCADE);
                    """)
            .doesNotContain("op.execute(");
        assertThat(Service.text(report.revisions().get(1)))
            .contains("each.createIndex(\"users\", expression(\"lower((name)::text)\"))"
                    + ".named(\"users_name_idx\").concurrently();")
            .contains("op.dropIndex(\"users_name_idx\");");
    }

    @Test
    void aWayBackThatIsDerivedIsNotWritten(TestDatabase database) throws Exception {
        Service service = new Service(database, this.folder)
            .wants("CREATE TABLE t (id int PRIMARY KEY); CREATE SEQUENCE s START WITH 5;");
        Path sources = Files.createDirectories(this.folder.resolve("src/main/java/generated"));
        AutogenerateReport report = service
            .autogenerate(SchemaRevisionDraft.of(RevisionDraft.of("New").writtenTo(sources, Language.JAVA)));
        assertThat(Service.text(report.revisions().get(0))).contains("op.createSequence(\"s\").startWith(5);")
            .contains("<li>in the downgrade, to drop table \"t\" destroys table \"t\" and its rows")
            .doesNotContain("downgrade(");
    }

    private URLClassLoader compiled(AutogenerateReport report) throws Exception {
        Path classes = Files.createDirectories(this.folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "-d",
                classes.toString()));
        report.revisions().forEach((revision) -> arguments.add(revision.path()));
        assertThat(Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
            .run(null, null, null, arguments.toArray(String[]::new))).isZero();
        return new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader());
    }

}
