package dev.migrate.squash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.report.SquashReport;
import dev.migrate.report.WrittenRevision;
import dev.migrate.revision.RevisionDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be squashed, and what the files are then. */
class SquashRefusalsTests {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void openFolder() {
        this.project = Project.in(this.folder);
    }

    // each revision: id<revises, then +label, ~dependency, !java
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b<a c<b       | b:a   | NOT_ANCESTOR   | "b" is not an ancestor of "a"
            a b<a c<b       | c:c   | NOT_SQUASHABLE | the range has one revision, "c", and a squash needs two
            a b<a c<b       | :a    | NOT_SQUASHABLE | the range has one revision, "a", and a squash needs two
            a b<a c<b       | b     | BAD_TARGET     | range "b" is not well-formed
            a b<a c<b       | :base | NOT_SQUASHABLE | the range ends at "base", where no revision is
            a b<a c<b       | :x    | UNKNOWN_REVISION | no revision, branch label or symbol is named "x"
            a b<a c<a       | :     | MULTIPLE_HEADS | several heads where "head" needs one: "b", "c"
            a b<a c<a       | :heads | BAD_TARGET    | "heads" names several revisions where a range has one end
            a b<a c<b d<b   | :c    | NOT_SQUASHABLE | revision "d" outside the range revises "b" inside it
            a b<a c<b d~b   | :c    | NOT_SQUASHABLE | revision "d" outside the range depends on "b" inside it
            a+l b<a c<b d~l | :c    | NOT_SQUASHABLE | revision "d" outside the range depends on "a" inside it
            a b<a+l c<b     | :c    | NOT_SQUASHABLE | revision "b" inside the range declares the branch label "l"
            a b<a x<a c<b,x | b:c   | NOT_SQUASHABLE | revision "c" joins "x" from outside the range
            """)
    void aRangeThatIsNotClosedIsRefused(String graph, String range, DiagnosticCode code, String message) {
        Arrays.stream(graph.split(" ")).forEach(this::write);
        refuses(range, code, message);
    }

    private void write(String revision) {
        Map<Character, String> parts = Arrays.stream(("=" + revision).split("(?=[=<+~])"))
            .collect(Collectors.toMap((part) -> part.charAt(0), (part) -> part.substring(1)));
        String id = parts.getOrDefault('=', "");
        this.project.revisions()
            .write(id,
                    "-- revision: " + id + "\n-- revises: " + parts.getOrDefault('<', "none") + "\n-- branch-labels: "
                            + parts.getOrDefault('+', "") + "\n-- depends-on: " + parts.getOrDefault('~', "")
                            + "\n-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;\n");
    }

    @Test
    void everyObstacleIsNamedAtOnce() {
        List.of("a", "b<a+l", "c<b", "d<b", "e~a").forEach(this::write);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.squash(":c"))
            .satisfies((ex) -> assertThat(ex.diagnostics()).hasSize(3));
    }

    @Test
    void aJavaRevisionIsRefusedWithItsClass() {
        write("a");
        write("c<b");
        Project mixed = new Project(this.project.revisions(), List.of(new Code()), Map.of());
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> mixed.squash(":c"))
            .satisfies((ex) -> assertThat(ex.diagnostic().message()).contains("revision \"b\" is written in Java",
                    Code.class.getName()));
    }

    @Test
    void partsInAndOutsideATransactionAreRefused() {
        this.project.revisions()
            .add("1", "none", "CREATE TABLE t (id int);", "DROP TABLE t;")
            .write("2", "-- revision: 2\n-- revises: 1\n-- migrate:up transaction:false\nVACUUM;\n-- migrate:down\n");
        refuses(":2", DiagnosticCode.NOT_SQUASHABLE,
                "the upgrade of revision \"2\" says transaction:false, and those of others in the range do not");
    }

    @Test
    void aSettingThatWouldReachOtherRevisionsIsRefused() {
        this.project.revisions()
            .add("1", "none", "SET LOCAL lock_timeout = '5s'; SELECT 1;", "SET LOCAL search_path = y; SELECT 1;")
            .add("2", "1", "SET search_path = x; SELECT 1;", "SELECT 1;");
        assertThat(this.project.files().planSquash(":2", null).text()).contains("SET LOCAL search_path");
        this.project.revisions().add("3", "2", "SELECT 1;", "SELECT set_config('search_path', '', false)");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.squash(":3"))
            .satisfies((ex) -> assertThat(ex.diagnostics()).extracting(Diagnostic::message)
                .containsExactly(
                        "the upgrade of revision \"2\" changes a setting, which would hold for the revisions after it",
                        "the downgrade of revision \"3\" changes a setting, which would hold for the revisions"
                                + " after it"));
    }

    @Test
    void sourcesThatAreNewerThanTheApplicationAreRefused() {
        List.of("a", "b<a").forEach(this::write);
        var files = this.project.files();
        assertThat(files.show("heads")).hasSize(1);
        write("c<a");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> files.squash(":b", null))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STALE_SOURCES));
        this.project.revisions().remove("c").add("b", "a", "SELECT 3;", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> files.squash(":b", null))
            .satisfies((ex) -> assertThat(ex.diagnostic().message()).contains("is not the one that"));
        this.project.revisions().remove("b");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> files.squash(":b", null))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_SOURCE_FOLDER));
    }

    @Test
    void aFileThatExistsIsNotOverwritten() throws IOException {
        List.of("a", "b<a").forEach(this::write);
        Files.writeString(this.folder.resolve("b_new.sql"), "-- revision: z\n-- migrate:up\n");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.files().squash(":b", "New"))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.FILE_EXISTS));
        assertThat(this.project.content()).containsOnlyKeys("a.sql", "b.sql", "b_new.sql");
    }

    @Test
    void aFailureHalfWayLeavesEveryFileAsItWas() throws IOException {
        List.of("a", "b<a", "c<b").forEach(this::write);
        Files.createDirectories(this.folder.resolve("c.sql.squashed/full"));
        Map<String, String> before = this.project.content();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.squash(":c"))
            .satisfies((ex) -> assertThat(ex.diagnostic().detail()).endsWith("Every file is as it was."));
        assertThat(this.project.content()).isEqualTo(before);
    }

    @Test
    void aPlanTouchesNothing() {
        List.of("a", "b<a", "c<b").forEach(this::write);
        Map<String, String> before = this.project.content();
        SquashReport plan = this.project.files().planSquash(":b", null);
        assertThat(this.project.content()).isEqualTo(before);
        assertThat(this.project.squash(":b").path()).isEqualTo(plan.path());
    }

    @Test
    void labelsAndDependenciesOfTheRangeAreKept() {
        List.of("x", "y<x", "a+l", "b<a~y", "c<b~a+end", "d<c~l").forEach(this::write);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.squash(":c"));
        write("d<c~end");
        SquashReport squash = this.project.squash(":c");
        assertThat(squash.dependsOn()).containsExactly("y");
        assertThat(squash.branchLabels()).containsExactly("l", "end");
        assertThat(this.project.squash("x:y").squashes()).containsExactly("x");
        assertThat(this.project.files().show("l@head")).singleElement()
            .satisfies((head) -> assertThat(head.id()).isEqualTo("d"));
    }

    @Test
    void optionsAndReasonsAreJoined() {
        this.project.revisions()
            .addWith("1", "none", "transaction:false lock-timeout:5s statement-timeout:90s", "SELECT 1")
            .addWith("2", "1", "", "")
            .addWith("3", "2", "transaction:false, lock-timeout:500ms, statement-timeout:0, retry:none", "SELECT 3")
            .write("4", "-- revision: 4\n-- revises: 3\n-- migrate:up\n");
        assertThat(this.project.squash(":4").text())
            .contains("\n-- migrate:up transaction:false lock-timeout:5s statement-timeout:0 retry:none\n")
            .endsWith("\n-- migrate:irreversible: 1: a test; 2: a test; 3: a test; 4: no downgrade was written\n");
    }

    @Test
    void aSquashedNameSaysWhatStandsForIt() {
        List.of("0001", "0002<0001", "0003<0002").forEach(this::write);
        this.project.squash(":0002");
        for (String target : List.of("0001", "0001+1", "0001@head")) {
            assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.files().list(target + ":"))
                .satisfies((ex) -> {
                    assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.SQUASHED_REVISION);
                    assertThat(ex.diagnostic().message()).isEqualTo("revision \"0001\" is squashed into \"0002\"");
                });
        }
        write("0004<0001");
        write("0005<0003~0001");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.files().show("heads"))
            .satisfies((ex) -> assertThat(ex.diagnostics()).extracting(Diagnostic::message)
                .containsExactly("revision \"0004\" revises \"0001\", which is squashed into \"0002\"",
                        "revision \"0005\" depends on \"0001\", which is squashed into \"0002\""));
    }

    @Test
    void filesFromBeforeAreRefusedBesideTheSquashedOne() {
        List.of("0001", "0002<0001", "0003<0002").forEach(this::write);
        String middle = this.project.content().get("0001.sql");
        String end = this.project.content().get("0002.sql");
        this.project.squash(":0002");
        this.project.revisions().write("0001", middle);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.files().show("heads"))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.SQUASHED_FILE_PRESENT);
                assertThat(ex.diagnostic().message())
                    .isEqualTo("revision \"0002\" has squashed \"0001\", which is also present");
            });
        this.project.revisions().write("0002", end);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.files().show("heads"))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.DUPLICATE_REVISION);
                assertThat(ex.diagnostic().hint()).contains("One of them has squashed others");
            });
    }

    @Test
    void aSquashedIdIsNotGivenAgain() {
        List.of("0009", "b<0009", "0003<b").forEach(this::write);
        this.project.squash(":b");
        WrittenRevision next = this.project.files().write(RevisionDraft.of(""));
        assertThat(next.id()).isEqualTo("0010");
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> this.project.files().write(RevisionDraft.of("").withId("0009")))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.SQUASHED_FILE_PRESENT));
    }

    private void refuses(String range, DiagnosticCode code, String message) {
        Map<String, String> before = this.project.content();
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> this.project.squash(range))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().message()).isEqualTo(message);
                assertThat(ex.diagnostic().code()).isEqualTo(code);
            });
        assertThat(this.project.content()).isEqualTo(before);
    }

    @MigrationRevision(id = "b", revises = "a")
    static class Code implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
        }

    }

}
