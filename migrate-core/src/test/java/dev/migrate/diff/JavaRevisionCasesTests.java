package dev.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.authoring.SchemaChange;
import dev.migrate.authoring.SchemaChange.Stage;
import dev.migrate.catalog.CatalogReader;
import dev.migrate.catalog.CatalogScope;
import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.change.SqlOperation.ExecuteSql;
import dev.migrate.diff.DiffCase.Trait;
import dev.migrate.diff.DiffSettings.Forms;
import dev.migrate.migration.JavaMigration;
import dev.migrate.revision.NewRevisionBase;
import dev.migrate.revision.RevisionDraft.Language;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scaffold.GeneratedSection;
import dev.migrate.scaffold.GeneratedSection.Block;
import dev.migrate.scaffold.NewFile;
import dev.migrate.scaffold.RevisionWriter;
import dev.migrate.scaffold.SourceFolders;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.RunningStatements;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.Sample;
import dev.migrate.test.TestDatabase;
import dev.migrate.test.TestServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases there and back as Java revisions that are written, compiled and run.
 */
class JavaRevisionCasesTests {

    @TempDir
    private Path folder;

    @BeforeAll
    static void createRoles() {
        CaseDatabases.createRoles(TestServer.shared());
    }

    /** Fewer than as SQL, which the calls are compared with anyway. */
    static List<DiffCase> some() {
        return Sample.fewer(3, DiffCases.all())
            .stream()
            .filter((pair) -> !pair.is(Trait.REFUSED) && !pair.is(Trait.UNSEEN) && !pair.is(Trait.NO_OP))
            .toList();
    }

    @ParameterizedTest
    @MethodSource("some")
    void theClassesLeadThereAndBack(DiffCase pair) throws Exception {
        try (CaseDatabases databases = new CaseDatabases(TestServer.shared(), pair)) {
            TestDatabase live = databases.before();
            SchemaSnapshot before = read(live);
            SchemaSnapshot after = read(databases.after());
            List<Path> written = write(files(before, after));
            try (URLClassLoader loader = compiled(written)) {
                Migrator migrator = Migrator.builder(live.dataSource()).javaMigrations(loaded(written, loader)).build();
                migrator.upgrade();
                reached(live, after, written, "there");
                migrator.downgrade("base");
                if (!pair.is(Trait.ONE_WAY)) {
                    reached(live, before, written, "back");
                }
            }
        }
    }

    /** A revision for each stage; the downgrade is in the first, which is undone last. */
    private static List<GeneratedFile> files(SchemaSnapshot before, SchemaSnapshot after) {
        List<SchemaChange> changes = changes(before, after, Forms.ONLINE);
        List<GeneratedFile> files = new ArrayList<>();
        String last = null;
        for (Stage stage : Stage.values()) {
            List<SchemaChange> some = changes.stream().filter((change) -> change.stage() == stage).toList();
            if (!some.isEmpty()) {
                String id = "000" + (files.size() + 1);
                NewRevisionBase base = new NewRevisionBase((last != null) ? List.of(last) : List.of(), List.of());
                last = id;
                GeneratedSection down = files.isEmpty() ? section(changes(after, before, Forms.OFFLINE), Stage.MAIN)
                        : GeneratedSection.EMPTY;
                files.add(new GeneratedFile(new NewFile(id, base, List.of(), stage.name(), Instant.EPOCH), List.of(),
                        section(some, stage), down));
            }
        }
        return files;
    }

    private static GeneratedSection section(List<SchemaChange> changes, Stage stage) {
        String local = (stage == Stage.MAIN) ? "LOCAL " : "";
        List<Block> blocks = new ArrayList<>();
        boolean bodies = changes.stream()
            .anyMatch((change) -> change.sql().stream().anyMatch((sql) -> sql.contains(" LANGUAGE ")));
        if (bodies) {
            blocks.add(new Block(null, List.of(new ExecuteSql("SET " + local + "check_function_bodies = off", null))));
        }
        changes.forEach((change) -> blocks.add(new Block(change.action() + " " + change.part(), change.part(),
                change.operations(), change.hazards())));
        return new GeneratedSection(stage == Stage.MAIN, blocks);
    }

    private List<Path> write(List<GeneratedFile> files) throws IOException {
        Path sources = Files.createDirectories(this.folder.resolve("src/main/java/generated"));
        return new RevisionWriter(new SourceFolders(this.folder, List.of(), List.of())).write(files, sources,
                Language.JAVA, UnaryOperator.identity());
    }

    private URLClassLoader compiled(List<Path> sources) throws IOException {
        Path classes = Files.createDirectories(this.folder.resolve("classes"));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter said = new StringWriter();
        List<String> options = List.of("-proc:none", "-Xlint:all", "-Werror", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "-d",
                classes.toString());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler
                .getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                .call();
            assertThat(compiled).as(() -> said + text(sources)).isTrue();
        }
        return new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader());
    }

    private static List<JavaMigration> loaded(List<Path> sources, URLClassLoader loader) throws Exception {
        List<JavaMigration> migrations = new ArrayList<>();
        for (Path source : sources) {
            String name = source.getFileName().toString().replace(".java", "");
            migrations
                .add((JavaMigration) loader.loadClass("generated." + name).getDeclaredConstructor().newInstance());
        }
        return migrations;
    }

    /** What a proof would have added to the file is run before. */
    private static void reached(TestDatabase live, SchemaSnapshot wanted, List<Path> sources, String where) {
        List<SchemaChange> left = changes(read(live), wanted, Forms.OFFLINE);
        left.forEach((change) -> live.run(change.sql().toArray(String[]::new)));
        assertThat(changes(read(live), wanted, Forms.OFFLINE)).as(() -> where + "\n" + text(sources)).isEmpty();
    }

    private static List<SchemaChange> changes(SchemaSnapshot before, SchemaSnapshot after, Forms forms) {
        return new SchemaDiff(before, after, new DiffSettings(forms)).changes();
    }

    private static SchemaSnapshot read(TestDatabase database) {
        CatalogScope scope = new CatalogScope(List.of(), List.of(), CatalogScope.ALL.ownTables(),
                List.of(Access.PRIVILEGES));
        try (DatabaseSession session = DatabaseSession.open(database.dataSource(), new RunningStatements())) {
            return new CatalogReader(scope).read(session);
        }
    }

    private static String text(List<Path> sources) {
        return Arrays.toString(sources.stream().map((path) -> {
            try {
                return Files.readString(path);
            }
            catch (IOException ex) {
                return ex.toString();
            }
        }).toArray());
    }

}
