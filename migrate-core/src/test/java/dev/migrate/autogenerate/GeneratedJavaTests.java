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
