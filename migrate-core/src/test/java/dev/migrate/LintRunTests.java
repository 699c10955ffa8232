package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.LintDraft;
import dev.migrate.lint.LintDraft.Access;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.revision.Direction;
import dev.migrate.sql.SourceText;
import dev.migrate.test.RevisionFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class LintRunTests {

    @TempDir
    Path folder;

    @BeforeEach
    void revisions() throws IOException {
        new RevisionFolder(this.folder)
            .add("0001", "none", "CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50));", "DROP TABLE orders;")
            .add("0002", "0001", "ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);",
                    "ALTER TABLE orders ALTER COLUMN note TYPE varchar(50);")
            .add("0003", "0002", "CREATE INDEX orders_note_ix ON orders (note);", "DROP INDEX orders_note_ix;");
    }

    @Test
    void everyRevisionIsJudgedWithWhatTheOnesBeforeHaveLeft() {
        LintReport report = lint(draft(List.of(), Direction.UPGRADE));
        assertThat(report.scriptCount()).isEqualTo(3);
        assertThat(report.findings()).singleElement().satisfies((finding) -> {
            assertThat(finding.rule()).isEqualTo("index-not-concurrent");
            assertThat(finding.place().location().source()).endsWith("0003.sql");
            assertThat(finding.place().column()).isEqualTo(1);
        });
    }

    @Test
    void aRangeIsJudgedAlone() {
        assertThat(lint(draft(List.of("0001:0002"), Direction.UPGRADE)).findings()).isEmpty();
        assertThat(lint(draft(List.of("0003"), Direction.UPGRADE)).scriptCount()).isEqualTo(1);
    }

    @Test
    void downgradesAreJudgedFromTheHeadDown() {
        assertThat(rules(lint(draft(List.of(), Direction.DOWNGRADE)))).containsExactly("drop-index-not-concurrent",
                "column-type-change", "drop-table");
    }

    @Test
    void theFilesOfABranchAreJudged() {
        LintDraft draft = new LintDraft(List.of(), Set.of(this.folder.resolve("0003.sql").toString()), List.of(),
                Direction.UPGRADE, Access.NONE);
        assertThat(lint(draft).scriptCount()).isEqualTo(1);
        LintDraft none = new LintDraft(List.of(), Set.of(), List.of(), Direction.UPGRADE, Access.NONE);
        assertThat(lint(none).scriptCount()).isZero();
    }

    @Test
    void aScriptKnowsWhatTheRevisionsHaveLeft() {
        SourceText text = new SourceText("ALTER TABLE orders ALTER COLUMN note TYPE varchar(200);",
                SourceLocation.of("script.sql"));
        LintDraft draft = new LintDraft(List.of(), null, List.of(text), Direction.UPGRADE, Access.NONE);
        assertThat(rules(lint(draft))).isEmpty();
    }

    @Test
    void aJavaRevisionIsJudgedByItsOperations() {
        Migrator migrator = Migrator.builder(new PGSimpleDataSource())
            .locations("file:" + this.folder)
            .javaMigrations(List.of(new Noted()))
            .build();
        LintReport report = migrator.maintenance().lint(draft(List.of("0004"), Direction.UPGRADE));
        assertThat(rules(report)).contains("set-not-null");
        assertThat(report.findings().get(0).place().location().source()).contains("LintRunTests");
    }

    private LintReport lint(LintDraft draft) {
        return Migrator.builder(new PGSimpleDataSource())
            .locations("file:" + this.folder)
            .build()
            .maintenance()
            .lint(draft);
    }

    private static LintDraft draft(List<String> revisions, Direction direction) {
        return new LintDraft(revisions, null, List.of(), direction, Access.NONE);
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(LintFinding::rule).toList();
    }

    @MigrationRevision(id = "0004", revises = "0003")
    static final class Noted implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.setNotNull("orders", "note");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropNotNull("orders", "note");
        }

    }

}
