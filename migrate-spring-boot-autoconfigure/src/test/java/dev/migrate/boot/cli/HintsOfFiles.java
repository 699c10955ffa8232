package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import java.util.List;

/** Hints about revision files. */
final class HintsOfFiles {

    private HintsOfFiles() {
    }

    static List<HintRow> rows() {
        return List.of(HintRow.of(DiagnosticCode.UNREADABLE_LOCATION, "ResourceMigrations.absent", 1).given((stage) -> {
            stage.add("0001", "none", "a");
            stage.set("migrate.locations", "file:/nowhere");
        }).with("file:{folder}"),
                HintRow.of(DiagnosticCode.UNREADABLE_LOCATION, "JavaMigrationClasses.scan", 1).given((stage) -> {
                    stage.add("0001", "none", "a");
                    stage.set("migrate.packages", "no.such.thing");
                }).with("dev.migrate.boot.cli.service"),
                HintRow.of(DiagnosticCode.DUPLICATE_REVISION, "MigrationSet.hint", 1).given(HintsOfFiles::twice),
                HintRow.of(DiagnosticCode.DUPLICATE_REVISION, "MigrationSet.hint", 2).given(HintsOfFiles::twice),
                HintRow.of(DiagnosticCode.BAD_HEADER, "HeaderParser.squashedChecksums", 1).given((stage) -> {
                    stage.add("0001", "none", "a");
                    stage.done("upgrade");
                    stage.revisions().write("0001", SQUASHED);
                })
                    .byHand((stage) -> stage.revisions()
                        .write("0001", SQUASHED.replaceFirst("-- squashed-checksums: .*\n", "")))
                    .with("--yes"),
                HintRow.of(DiagnosticCode.NOT_SQL, "MetaCommand.hint", 1)
                    .given((stage) -> stage.revisions()
                        .add("0001", "none", "\\set name a\nCREATE TABLE :name (id int);", ""))
                    .byHand((stage) -> stage.revisions().add("0001", "none", "CREATE TABLE ${name} (id int);", ""))
                    .with("name", "a"),
                HintRow.of(DiagnosticCode.UNKNOWN_PLACEHOLDER, "Placeholders.unknown", 1).given((stage) -> {
                    stage.set("migrate.placeholders.other", "b");
                    stage.revisions().add("0001", "none", "CREATE TABLE ${zzz} (id int);", "");
                }).with("a"),
                HintRow.of(DiagnosticCode.MULTIPLE_HEADS, "Problem.multipleHeads", 1)
                    .given(HintsOfFiles::branches)
                    .asking("upgrade", "head"),
                HintRow.of(DiagnosticCode.MULTIPLE_HEADS, "Check.severalHeads", 1).given((stage) -> {
                    branches(stage);
                    stage.done("upgrade");
                }).asking("check").ending(3),
                HintRow.of(DiagnosticCode.LINT_FINDING, "LintDiagnostics.of", 1).given((stage) -> {
                    stage.add("0001", "none", "a");
                    stage.done("upgrade");
                    stage.revisions().add("0002", "0001", "CREATE INDEX i ON a (id);", "DROP INDEX i;");
                }).asking("check").using((stage, answer) -> {
                    assertThat(answer.out()).contains("CONCURRENTLY");
                    stage.revisions()
                        .addOutside("0002", "0001", "CREATE INDEX CONCURRENTLY i ON a (id);",
                                "DROP INDEX CONCURRENTLY i;");
                }).ending(3), HintRow.of(DiagnosticCode.NOT_RENUMBERABLE, "Renumber.wanted", 1).given((stage) -> {
                    stage.folder("own").add("0001", "none", "SELECT 1;", "");
                    stage.folder("other").add("0002", "none", "SELECT 1;", "");
                    stage.set("migrate.locations", "file:" + stage.revisions().path().resolve("own"));
                }).asking("renumber", "{folder}/other/0002.sql").with("file:{folder}/other"),
                HintRow.of(DiagnosticCode.BAD_COMMAND_LINE, "Lint.withRevisions", 1).given((stage) -> {
                    stage.folder("own").add("0001", "none", "SELECT 1;", "");
                    stage.folder("other").add("0002", "none", "SELECT 1;", "");
                    stage.set("migrate.locations", "file:" + stage.revisions().path().resolve("own"));
                }).asking("lint", "{folder}/other/0002.sql").with("file:{folder}/other"),
                HintRow.of(DiagnosticCode.NOT_RENUMBERABLE, "Renumber.youngest", 1).given((stage) -> {
                    stage.add("0001", "none", "a").add("0002", "0001", "b");
                    stage.revisions()
                        .write("0002_b",
                                RenumberCommandTests.REVISION.formatted(2).replaceFirst("-- created: .*\n", ""));
                }).asking("renumber", "0002").with("{folder}/0002_b.sql"),
                HintRow.of(DiagnosticCode.NOT_RENUMBERABLE, "Renumber.requireNotApplied", 1).given((stage) -> {
                    stage.add("0001", "none", "a")
                        .revisions()
                        .write("0002_b", RenumberCommandTests.REVISION.formatted(2));
                    stage.done("upgrade");
                    stage.revisions().write("0002_a", RenumberCommandTests.REVISION.formatted(1));
                }).asking("renumber", "0002").with("{folder}/0002_a.sql").asksThen("upgrade"),
                HintRow.of(DiagnosticCode.NOT_RENUMBERABLE, "Renumber.requireNotApplied#2", 1).given((stage) -> {
                    stage.add("0001", "none", "a").add("0002", "0001", "b");
                    stage.done("upgrade");
                }).asking("renumber", "0002"));
    }

    private static final String SQUASHED = """
            -- revision: 0001
            -- revises: none
            -- squashed-checksums: v1:%s

            -- migrate:up
            CREATE TABLE a (id int);
            CREATE TABLE b (id int);

            -- migrate:down
            DROP TABLE b;
            DROP TABLE a;
            """.formatted("0".repeat(64));

    private static void twice(HintStage stage) {
        stage.add("0001", "none", "a")
            .revisions()
            .write("0002_a", RenumberCommandTests.REVISION.formatted(1))
            .write("0002_b", RenumberCommandTests.REVISION.formatted(2));
    }

    private static void branches(HintStage stage) {
        stage.add("0001", "none", "a").add("0002", "0001", "b").add("0003", "0001", "c");
    }

}
