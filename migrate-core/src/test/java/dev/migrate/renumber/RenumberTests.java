package dev.migrate.renumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.Migrator;
import dev.migrate.RevisionFiles;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.RenumberReport;
import dev.migrate.revision.RenumberDraft;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

@PostgresTest
class RenumberTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void theTrunk() throws IOException {
        table("0001_base.sql", "0001", "none", "2026-01-01");
    }

    private void table(String name, String id, String revises, String created) throws IOException {
        String table = name.substring(0, name.indexOf('.'));
        Files.writeString(this.folder.resolve(name), """
                -- revision: %s
                -- revises: %s
                -- created: %s

                -- migrate:up
                CREATE TABLE "%s" (id int);

                -- migrate:down
                DROP TABLE "%4$s";
                """.formatted(id, revises, created, table));
    }

    private void twice() throws IOException {
        table("0002_ours.sql", "0002", "0001", "2026-01-02T10:00:00Z");
        table("0002_theirs.sql", "0002", "0001", "2026-01-02T11:00:00+02:00");
    }

    private Migrator migrator(DataSource dataSource) {
        return Migrator.builder(dataSource).locations("file:" + this.folder).build();
    }

    private RevisionFiles files(DataSource dataSource) {
        return migrator(dataSource)
            .files(new RevisionSources(this.folder, List.of("file:" + this.folder), List.of(), RevisionIds.SEQUENCE));
    }

    private RenumberReport renumber(String revision, String... followers) {
        List<String> named = (followers.length > 0) ? List.of(followers) : null;
        return files(new PGSimpleDataSource()).renumber(new RenumberDraft(revision, null, named, false));
    }

    private String text(String name) throws IOException {
        return Files.readString(this.folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(this.folder)) {
            return files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream
            .concat(Stream.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"), Stream.of(arguments))
            .toList();
        Process process = new ProcessBuilder(command).directory(this.folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theHintOfTwoRevisionsWithOneIdIsFollowed(boolean created, TestDatabase database) throws IOException {
        twice();
        Path ours = this.folder.resolve("0002_ours.sql");
        Files.writeString(ours, text("0002_ours.sql").replaceFirst(created ? "^$" : "-- created: .*\n", ""));
        assertThatThrownBy(() -> migrator(database.dataSource()).upgrade())
            .hasMessageContaining("\"migrate renumber " + ours + "\"");
        files(database.dataSource()).renumber(RenumberDraft.of(ours.toString()));
        assertThat(names()).containsExactly("0001_base.sql", "0002_theirs.sql", "0003_ours.sql");
        assertThat(text("0003_ours.sql")).startsWith("-- revision: 0003\n-- revises: 0001\n");
        assertThat(migrator(database.dataSource()).upgrade("heads").steps()).hasSize(3);
    }

    @Test
    void aPlanChangesNothing() throws IOException {
        twice();
        RenumberReport plan = files(new PGSimpleDataSource())
            .planRenumber(new RenumberDraft("0002", null, null, false));
        assertThat(plan.path()).endsWith("0003_ours.sql");
        assertThat(names()).containsExactly("0001_base.sql", "0002_ours.sql", "0002_theirs.sql");
    }

    @Test
    void aRevisionThatTheDatabaseHasKeepsItsId(TestDatabase database) throws IOException {
        table("0002_ours.sql", "0002", "0001", "2026-01-02T10:00:00Z");
        migrator(database.dataSource()).upgrade();
        table("0002_theirs.sql", "0002", "0001", "2026-01-01");
        assertThatThrownBy(() -> files(database.dataSource()).renumber(RenumberDraft.of("0002")))
            .isInstanceOfSatisfying(MigrateException.class, (ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOT_RENUMBERABLE);
                assertThat(ex.diagnostic().hint()).contains("migrate renumber FILE");
            });
        // the other one, which it does not have
        files(database.dataSource()).renumber(RenumberDraft.of("0002_theirs.sql"));
        assertThat(names()).containsExactly("0001_base.sql", "0002_ours.sql", "0003_theirs.sql");
    }

    @Test
    void aSingleRevisionIsRenumberedOnceItIsTakenBack(TestDatabase database) throws IOException {
        table("0002_ours.sql", "0002", "0001", "2026-01-02");
        migrator(database.dataSource()).upgrade();
        assertThatThrownBy(() -> files(database.dataSource()).renumber(RenumberDraft.of("0002")))
            .hasMessageContaining("migrate downgrade 0002@-1");
        migrator(database.dataSource()).downgrade("0002@-1");
        files(database.dataSource()).renumber(new RenumberDraft("0002", "0007", null, true));
        assertThat(migrator(database.dataSource()).upgrade().steps()).hasSize(1);
    }

    @Test
    void whoRefersToTheOlderOneIsLeft() throws IOException {
        twice();
        table("0003_more.sql", "0003", "0002", "2026-01-02T09:30:00Z");
        assertThat(renumber("0002").referring()).isEmpty();
        assertThat(names()).contains("0004_ours.sql");
        assertThat(text("0003_more.sql")).contains("revises: 0002");
    }

    @Test
    void whatIsNotKnownIsAsked() throws IOException {
        twice();
        table("0003_a.sql", "0003", "0002", "2026-01-03");
        table("0004_b.sql", "0004", "0002", "2026-01-03");
        assertThatThrownBy(() -> renumber("0002")).hasMessageContainingAll("0003_a.sql", "0004_b.sql", "--followed-by");
        assertThat(names()).contains("0002_ours.sql", "0002_theirs.sql");
        renumber("0002", "0004_b.sql");
        assertThat(text("0003_a.sql")).contains("revises: 0002");
        assertThat(text("0004_b.sql")).contains("revises: 0005");
    }

    @Test
    void gitKnowsWhoSawWhich() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "base");
        git("checkout", "-qb", "ours");
        table("0002_ours.sql", "0002", "0001", "2026-01-02T10:00:00Z");
        git("add", ".");
        git("commit", "-qm", "ours");
        table("0003_more.sql", "0003", "0002", "2026-01-05");
        git("add", ".");
        git("commit", "-qm", "ours, more");
        git("checkout", "-q", "main");
        table("0002_theirs.sql", "0002", "0001", "2026-01-02");
        git("add", ".");
        git("commit", "-qm", "theirs");
        table("0004_theirs.sql", "0004", "0002", "2026-01-05");
        git("add", ".");
        git("commit", "-qm", "theirs, more");
        git("merge", "-q", "ours", "-m", "both");
        RenumberReport done = renumber("0002");
        assertThat(done.id()).isEqualTo("0005");
        assertThat(done.referring()).containsExactly(this.folder.resolve("0003_more.sql").toString());
        assertThat(text("0004_theirs.sql")).contains("revises: 0002");
    }

    @Test
    void whatIsCommittedDoesNotMeanWhatIsNot() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        table("0002_theirs.sql", "0002", "0001", "2026-01-02");
        table("0003_theirs.sql", "0003", "0002", "2026-01-09");
        git("add", ".");
        git("commit", "-qm", "theirs");
        table("0002_ours.sql", "0002", "0001", "2026-01-05");
        assertThat(renumber("0002").referring()).isEmpty();
        assertThat(names()).contains("0004_ours.sql", "0002_theirs.sql");
    }

    @Test
    void everythingElseStaysAsItIsWritten() throws IOException {
        String before = """
                \uFEFF-- Free text of 0002
                -- revision:   0002
                -- revises: 0001
                -- message: 0002, 0001
                -- migrate:up
                -- revises: 0002
                SELECT '-- revision: 0002';
                -- migrate:down
                """.replace("\n", "\r\n");
        Files.writeString(this.folder.resolve("x.sql"), before);
        String referring = """
                -- revision: 0003
                -- revises: 0001 ,%1$s
                -- depends-on: %1$s
                -- squashes: %1$s,00022

                -- migrate:up

                -- migrate:down
                """;
        Files.writeString(this.folder.resolve("0003_y.sql"), referring.formatted("0002"));
        renumber("x.sql");
        assertThat(text("x.sql")).isEqualTo(before.replace("revision:   0002\r", "revision:   0004\r"));
        assertThat(text("0003_y.sql")).isEqualTo(referring.formatted("0004"));
    }

    @Test
    void javaRevisionsAreChangedInTheirAnnotation() throws IOException {
        table("0002_ours.sql", "0002", "0001", "2026-01-02");
        Path java = Files.createDirectories(this.folder.resolve("src/main/java/org/example"))
            .resolve("CustomerSlugs.java");
        String before = """
                package org.example;

                /** Comes after "0002". */
                @MigrationRevision(message = "0002 (a \\"slug\\")", id = "0003", /* "0002" */
                        revises = { "0002", "0001" }, // "0002"
                        dependsOn = "0002")
                class CustomerSlugs implements JavaMigration {

                    private static final String REVISION = "0002";

                }
                """;
        Files.writeString(java, before);
        renumber("0002");
        assertThat(Files.readString(java)).isEqualTo(
                before.replace("{ \"0002\"", "{ \"0004\"").replace("dependsOn = \"0002\"", "dependsOn = \"0004\""));
        renumber("0003");
        assertThat(Files.readString(java)).contains("message = \"0002 (a \\\"slug\\\")\", id = \"0005\"");
    }

    @Test
    void anAgeThatIsNotKnownIsAsked() throws IOException {
        table("0002_a.sql", "0002", "0001", "2026-01-02");
        table("0002_b.sql", "0002", "0001", "2026-01-02T00:00:00Z");
        assertThatThrownBy(() -> renumber("0002")).hasMessageContainingAll("0002_a.sql", "0002_b.sql",
                "migrate renumber FILE");
        renumber("0002_a.sql");
        assertThat(names()).containsExactly("0001_base.sql", "0002_b.sql", "0003_a.sql");
    }

    @Test
    void badInputChangesNothing() throws IOException {
        twice();
        assertThatThrownBy(() -> renumber("0009")).hasMessageContaining("there is no file and no revision \"0009\"");
        assertThatThrownBy(
                () -> files(new PGSimpleDataSource()).renumber(new RenumberDraft("0002", "0001", null, false)))
            .hasMessageContaining("there is a revision \"0001\" already");
        assertThatThrownBy(
                () -> files(new PGSimpleDataSource()).renumber(new RenumberDraft("0002", "a b", null, false)))
            .hasMessageContaining("MIG-0111");
        assertThatThrownBy(() -> renumber("0002", "none.sql")).hasMessageContaining("\"none.sql\" of --followed-by");
        Files.writeString(this.folder.resolve("0003_ours.sql"), "-- a note");
        assertThatThrownBy(() -> renumber("0002")).hasMessageContaining("0003_ours.sql\" exists already");
        assertThat(names()).containsExactly("0001_base.sql", "0002_ours.sql", "0002_theirs.sql", "0003_ours.sql");
    }

    @Test
    void aFileThatCannotBeWrittenLeavesAllAsTheyWere() throws IOException {
        table("0002_ours.sql", "0002", "0001", "2026-01-02");
        table("0003_a.sql", "0003", "0002", "2026-01-03");
        RevisionFiles files = files(new PGSimpleDataSource());
        Path target = Files.createDirectories(this.folder.resolve("0004_ours.sql"));
        assertThatThrownBy(() -> files.renumber(new RenumberDraft("0002", null, null, false)))
            .isInstanceOf(MigrateException.class);
        Files.delete(target);
        assertThat(text("0003_a.sql")).contains("revises: 0002");
        assertThat(names()).contains("0002_ours.sql");
    }

}
