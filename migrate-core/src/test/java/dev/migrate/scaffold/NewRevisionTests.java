package dev.migrate.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.Migrator;
import dev.migrate.RevisionFiles;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.WrittenRevision;
import dev.migrate.revision.NewRevisionBase.Splice;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionDraft.Language;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionSources;
import dev.migrate.test.RevisionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class NewRevisionTests {

    private static final String SQL = "src/main/resources/db/migrations";

    @TempDir
    Path project;

    private Path folder;

    private RevisionFolder revisions;

    @BeforeEach
    void writeProject() throws IOException {
        this.folder = Files.createDirectories(this.project.resolve(SQL));
        this.revisions = new RevisionFolder(this.folder);
    }

    @Test
    void theFirstRevisionIsABase() throws IOException {
        WrittenRevision written = files().write(RevisionDraft.of("Create customer"));
        assertThat(written.id()).isEqualTo("0001");
        assertThat(written.revises()).isEmpty();
        assertThat(written.path()).isEqualTo(this.folder.resolve("0001_create_customer.sql").toString());
        assertThat(Files.readString(Path.of(written.path()))).isEqualTo("""
                -- revision: 0001
                -- revises: none
                -- message: Create customer
                -- created: 2026-11-20T10:30:00Z

                -- migrate:up


                -- migrate:down

                """);
    }

    @Test
    void aMessageThatNoFileMayHaveIsRefused() {
        assertThatExceptionOfType(MigrateException.class)
            .isThrownBy(() -> files().write(RevisionDraft.of("Create \0 customer")))
            .withMessageContaining("NUL character");
        assertThat(this.folder).isEmptyDirectory();
    }

    @Test
    void theNextNumberFollowsTheHighest() {
        this.revisions.add("0007", "none", "", "").add("abc", "0007", "", "");
        WrittenRevision written = files().write(RevisionDraft.of(""));
        assertThat(written.id()).isEqualTo("0008");
        assertThat(written.revises()).containsExactly("abc");
        assertThat(Path.of(written.path())).hasFileName("0008.sql");
    }

    @Test
    void theHeaderHoldsEverythingAndIsReadBack() {
        this.revisions.add("0001", "none", "", "").add("0002", "0001", "", "");
        WrittenRevision written = files().write(RevisionDraft.of("Bill\nmonthly")
            .onto(List.of("0001"), Splice.ALLOWED)
            .labelled(List.of("billing"))
            .dependingOn(List.of("0002"))
            .withId("b.1"));
        assertThat(files().show("billing")).singleElement().satisfies((revision) -> {
            assertThat(revision.id()).isEqualTo("b.1");
            assertThat(revision.revises()).containsExactly("0001");
            assertThat(revision.dependsOn()).containsExactly("0002");
            assertThat(revision.message()).isEqualTo("Bill monthly");
        });
        assertThat(files().find(String.valueOf(files().show("b.1").get(0).source())))
            .isEqualTo(Path.of(written.path()));
    }

    @Test
    void nothingIsWrittenThatWouldBreakTheGraph() throws IOException {
        this.revisions.write("0001", "-- revision: 0001\n-- branch-labels: main\n-- migrate:up\n");
        this.revisions.add("0002", "0001", "", "").add("0003", "0001", "", "");
        RevisionDraft draft = RevisionDraft.of("x");
        refused(draft, DiagnosticCode.MULTIPLE_HEADS);
        RevisionDraft onto = draft.onto(List.of("0002"), Splice.REFUSED);
        refused(onto.withId("0003"), DiagnosticCode.DUPLICATE_REVISION);
        refused(onto.withId("a@b"), DiagnosticCode.ILLEGAL_REVISION_ID);
        refused(onto.labelled(List.of("main")), DiagnosticCode.DUPLICATE_BRANCH_LABEL);
        refused(onto.dependingOn(List.of("nowhere")), DiagnosticCode.UNKNOWN_REVISION);
        refused(draft.onto(List.of("0001"), Splice.REFUSED), DiagnosticCode.NEEDS_SPLICE);
        refused(onto.writtenTo(Path.of("missing"), Language.SQL), DiagnosticCode.NO_SOURCE_FOLDER);
        assertThat(this.folder.toFile().list()).hasSize(3);
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        Files.createDirectories(this.project.resolve("other"));
        Path there = Files.writeString(this.project.resolve("other/0001_x.sql"), "mine");
        refused(RevisionDraft.of("x").writtenTo(Path.of("other"), Language.SQL), DiagnosticCode.FILE_EXISTS);
        assertThat(there).hasContent("mine");
    }

    @Test
    void withoutTheSourcesAroundItNothingIsWritten() throws IOException {
        Path elsewhere = Files.createDirectory(this.project.resolve("elsewhere"));
        RevisionFiles files = files(elsewhere, RevisionIds.SEQUENCE);
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> files.write(RevisionDraft.of("x")))
            .satisfies((ex) -> {
                assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NO_SOURCE_FOLDER);
                assertThat(ex.diagnostic().hint()).contains("--version-path");
            });
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void anApplicationThatIsOlderThanItsSourcesWritesNothing() {
        this.revisions.add("0001", "none", "", "");
        RevisionFiles built = files();
        assertThat(built.show("heads")).hasSize(1);
        this.revisions.add("0002", "0001", "", "");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> built.write(RevisionDraft.of("x")))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.STALE_SOURCES));
        assertThat(this.folder.toFile().list()).hasSize(2);
    }

    @Test
    void hashesHaveTwelveDigits() {
        assertThat(files(this.project, RevisionIds.HASH).write(RevisionDraft.of("x")).id()).matches("[0-9a-f]{12}");
    }

    @Test
    void timesAreInUtcAndNeverTheSame() {
        this.revisions.add("20261120103000", "none", "", "");
        assertThat(files(this.project, RevisionIds.TIMESTAMP).write(RevisionDraft.of("x")).id())
            .isEqualTo("20261120103001");
    }

    @Test
    void aMergeJoinsAllHeads() {
        this.revisions.add("0001", "none", "", "").add("0002", "0001", "", "").add("0003", "0001", "", "");
        RevisionDraft heads = RevisionDraft.of("Merge").onto(List.of("heads"), Splice.REFUSED);
        assertThat(files().merge(heads).revises()).containsExactlyInAnyOrder("0002", "0003");
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> files().merge(heads.withId("0009")))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.NOTHING_TO_MERGE));
    }

    @Test
    void aClassGoesToTheFirstPackage() throws IOException {
        Files.createDirectories(this.project.resolve("src/main/java"));
        WrittenRevision written = files().write(RevisionDraft.of("Order \"status\"").writtenTo(null, Language.JAVA));
        assertThat(written.path()).endsWith("src/main/java/com/acme/migrations/R0001OrderStatus.java");
        assertThat(Files.readString(Path.of(written.path()))).startsWith("package com.acme.migrations;\n")
            .contains("@MigrationRevision(id = \"0001\", message = \"Order \\\"status\\\"\")",
                    "public class R0001OrderStatus implements JavaMigration {");
    }

    private void refused(RevisionDraft draft, DiagnosticCode code) {
        assertThatExceptionOfType(MigrateException.class).isThrownBy(() -> files().write(draft))
            .satisfies((ex) -> assertThat(ex.diagnostic().code()).isEqualTo(code));
    }

    private RevisionFiles files() {
        return files(this.project, RevisionIds.SEQUENCE);
    }

    private RevisionFiles files(Path workingDirectory, RevisionIds ids) {
        return Migrator.builder(new PGSimpleDataSource())
            .locations("file:" + this.folder)
            .clock(Clock.fixed(Instant.parse("2026-11-20T10:30:00.5Z"), ZoneOffset.UTC))
            .build()
            .files(new RevisionSources(workingDirectory, List.of("classpath:db/migrations"),
                    List.of("com.acme.migrations"), ids));
    }

}
