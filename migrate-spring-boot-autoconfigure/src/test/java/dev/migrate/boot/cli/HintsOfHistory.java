package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import java.util.List;

/** Hints about what a database has. */
final class HintsOfHistory {

    private HintsOfHistory() {
    }

    static List<HintRow> rows() {
        return List.of(
                HintRow.of(DiagnosticCode.AT_SQUASHED_REVISION, "HistoryCheck.squashed", 1)
                    .given(HintsOfHistory::inTheMiddleOfASquash)
                    .byHand((stage) -> stage.database().run("CREATE TABLE b (id int)")),
                HintRow.of(DiagnosticCode.DATABASE_AHEAD, "HistoryCheck.ahead", 1).given((stage) -> {
                    three(stage);
                    stage.revisions().remove("0003").remove("0002");
                    stage.set("migrate.on-ahead", "fail");
                }).then((stage) -> assertThat(tables(stage)).containsExactly("a")),
                HintRow.of(DiagnosticCode.APPLIED_REVISION_CHANGED, "HistoryCheck.changed", 1).given((stage) -> {
                    three(stage);
                    stage.add("0001", "none", "other");
                }).with("--yes"),
                HintRow.of(DiagnosticCode.DATABASE_AHEAD, "HistoryCheck.requirePlaced", 1).given((stage) -> {
                    three(stage);
                    stage.add("0004", "0003", "d");
                    stage.database().run("UPDATE migrate_version SET version_num = 'stranger'");
                }).with("0003").then((stage) -> assertThat(tables(stage)).containsExactly("a", "b", "c", "d")),
                HintRow.of(DiagnosticCode.OVERLAPPING_ROWS, "RevisionPath.overlap", 1).given((stage) -> {
                    three(stage);
                    stage.add("0004", "0003", "d");
                    stage.database().run("INSERT INTO migrate_version (version_num) VALUES ('0001')");
                }).then((stage) -> assertThat(tables(stage)).containsExactly("a", "b", "c", "d")), emptied(1),
                emptied(2).byHand((stage) -> stage.database().run("DROP TABLE a, b, c"))
                    .then((stage) -> assertThat(tables(stage)).containsExactly("a", "b", "c")),
                HintRow.of(DiagnosticCode.ROWS_DIFFER_FROM_HISTORY, "Disagreement.hint", 1).given((stage) -> {
                    inTheMiddleOfASquash(stage);
                    stage.database().run("TRUNCATE migrate_version");
                }).byHand((stage) -> stage.database().run("DROP TABLE a")),
                HintRow.of(DiagnosticCode.ROWS_DIFFER_FROM_HISTORY, "Disagreement.hint#2", 1)
                    .given(HintsOfHistory::reverted),
                halfUp(1).byHand((stage) -> stage.database().run("DELETE FROM t")),
                halfUp(2).byHand((stage) -> stage.database().run("CREATE INDEX i ON t (a)")),
                halfDown(1).then((stage) -> assertThat(stage.database().strings("SELECT to_regclass('i')::text"))
                    .doesNotContainNull()),
                halfDown(2).byHand((stage) -> stage.database().run("CREATE INDEX i ON t (a)")),
                HintRow.of(DiagnosticCode.PARTIAL_REVISION_CHANGED, "PlanRunner.resumePoint", 1).given((stage) -> {
                    half(stage);
                    stage.revisions()
                        .addOutside("0001", "none", "ALTER TABLE t ADD c int;\nCREATE UNIQUE INDEX i ON t (a);", "");
                }).byHand((stage) -> stage.database().run("CREATE INDEX i ON t (a)")),
                HintRow.of(DiagnosticCode.PARTIAL_REVISION_CHANGED, "PlanRunner.resumePoint", 1).given((stage) -> {
                    halfDown(stage);
                    stage.revisions()
                        .addOutside("0001", "none", "CREATE INDEX i ON t (a);\nALTER TABLE u ADD c int;",
                                "DROP INDEX IF EXISTS i;\nALTER TABLE u DROP c;");
                })
                    .asking("downgrade", "base")
                    .byHand((stage) -> stage.database().run("CREATE INDEX i ON t (a)"))
                    .then((stage) -> assertThat(stage.database().strings("SELECT to_regclass('i')::text"))
                        .containsOnlyNulls()),
                HintRow.of(DiagnosticCode.STATEMENT_FAILED, "FailureDiagnostics.exists", 1).given((stage) -> {
                    stage.add("0001", "none", "a").add("0002", "0001", "b");
                    stage.database().run("CREATE TABLE a (id int)", "INSERT INTO a VALUES (1)");
                })
                    .then((stage) -> assertThat(stage.database().strings("SELECT id::text FROM a"))
                        .containsExactly("1")));
    }

    private static void three(HintStage stage) {
        stage.add("0001", "none", "a").add("0002", "0001", "b").add("0003", "0002", "c");
        stage.done("upgrade");
    }

    /** A revision below the row is noted as reverted. */
    private static void reverted(HintStage stage) {
        three(stage);
        stage.database().run("""
                INSERT INTO migrate_history (revision, revises, depends_on, direction, message, outcome,
                    statements_done, statements, started, duration, database_user, application, host)
                SELECT revision, revises, depends_on, 'downgrade', message, 'reverted', 1, 1, started, duration,
                    database_user, application, host
                FROM migrate_history WHERE revision = '0002'
                """);
    }

    private static HintRow emptied(int part) {
        return HintRow.of(DiagnosticCode.ROWS_DIFFER_FROM_HISTORY, "Disagreement.hint#3", part).given((stage) -> {
            three(stage);
            stage.database().run("TRUNCATE migrate_version");
        });
    }

    private static void inTheMiddleOfASquash(HintStage stage) {
        stage.add("0001", "none", "a").add("0002", "0001", "b");
        stage.done("upgrade", "0001");
        stage.done("squash", ":0002");
    }

    private static void half(HintStage stage) {
        stage.database().run("CREATE TABLE t (a int)", "INSERT INTO t VALUES (1), (1)");
        stage.revisions()
            .addOutside("0001", "none", "ALTER TABLE t ADD b int;\nCREATE UNIQUE INDEX i ON t (a);",
                    "DROP INDEX i;\nALTER TABLE t ALTER a DROP NOT NULL, DROP COLUMN b;");
        assertThat(stage.run("upgrade").err()).contains("MIG-0301");
    }

    private static HintRow halfUp(int part) {
        return HintRow.of(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY, "HistoryCheck.requireNoPartialStep", part)
            .given(HintsOfHistory::half)
            .asking("downgrade", "base");
    }

    private static HintRow halfDown(int part) {
        return HintRow.of(DiagnosticCode.PARTIAL_STEP_IN_THE_WAY, "HistoryCheck.requireNoPartialStep", part)
            .given(HintsOfHistory::halfDown)
            .asking("upgrade");
    }

    private static void halfDown(HintStage stage) {
        stage.database().run("CREATE TABLE t (a int)", "CREATE TABLE u (b int)");
        stage.revisions()
            .addOutside("0001", "none", "CREATE INDEX i ON t (a);\nALTER TABLE u ADD c int;",
                    "DROP INDEX i;\nALTER TABLE u DROP c;");
        stage.done("upgrade");
        stage.database().run("CREATE VIEW v AS SELECT c FROM u");
        assertThat(stage.run("downgrade", "base").err()).contains("MIG-0301");
        stage.database().run("DROP VIEW v");
    }

    private static List<String> tables(HintStage stage) {
        return stage.database().strings("""
                SELECT tablename::text FROM pg_catalog.pg_tables
                WHERE schemaname = 'public' AND tablename NOT LIKE 'migrate%' ORDER BY 1
                """);
    }

}
