package dev.migrate.boot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.DiagnosticCode;
import java.util.List;

/** Hints about runs. */
final class HintsOfRuns {

    private static final String WAITING = "EXISTS (SELECT FROM pg_catalog.pg_locks WHERE NOT granted)";

    // the holder, the run that waits for it, the one that waits for that, and who asks
    private static final String ALL = """
            (SELECT pg_catalog.count(*) > 3 FROM pg_catalog.pg_stat_activity
            WHERE datname = pg_catalog.current_database())
            """;

    private static final String END = """
            SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_locks
            WHERE relation = 'held'::regclass AND granted AND mode = 'AccessExclusiveLock'
            """;

    private HintsOfRuns() {
    }

    static List<HintRow> rows() {
        return List.of(
                HintRow.of(DiagnosticCode.LOCK_RETRIES_EXHAUSTED, "FailureDiagnostics.lockHint", 1)
                    .given(HintsOfRuns::locked)
                    .byHand((stage) -> endHolder(stage, WAITING))
                    .with("30s"),
                HintRow.of(DiagnosticCode.RUN_LOCK_TIMEOUT, "LockWait.timeout", 1)
                    .given(HintsOfRuns::another)
                    .byHand((stage) -> endHolder(stage, ALL))
                    .with("30s"),
                HintRow.of(DiagnosticCode.STATEMENT_FAILED, "FailureDiagnostics.hint", 1).given((stage) -> {
                    stage.revisions().add("0001", "none", "SELECT pg_sleep(0.3);", "");
                    stage.set("migrate.statement-timeout", "100ms");
                }).with("10s"),
                HintRow.of(DiagnosticCode.STATEMENT_FAILED, "FailureDiagnostics.hint#2", 1).given((stage) -> {
                    stage.database().run("CREATE TABLE secret (id int)");
                    stage.revisions().add("0001", "none", "INSERT INTO secret VALUES (1);", "");
                    stage.logInAsPlain();
                }).byHand(HintsOfRuns::password).with("{user}"),
                HintRow.of(DiagnosticCode.NEEDS_PRIVILEGE, "Use.hint", 1).given((stage) -> {
                    stage.revisions()
                        .add("0001", "none", "CREATE FUNCTION f() RETURNS int LANGUAGE sql LEAKPROOF AS 'SELECT 1';",
                                "");
                    stage.logInAsPlain();
                }).byHand(HintsOfRuns::password).with("{user}"),
                HintRow.of(DiagnosticCode.BAD_SETTING, "MigrationPlan.requireFit", 1).given((stage) -> {
                    stage.add("0001", "none", "a").revisions().addOutside("0002", "0001", "VACUUM a;", "");
                    stage.set("migrate.transaction", "single");
                }), HintRow.of(DiagnosticCode.BAD_SECTION, "NewEnumValues.refused", 1).given((stage) -> {
                    stage.database().run("CREATE TYPE mood AS ENUM ('a')", "CREATE TABLE t (m mood)");
                    stage.revisions()
                        .add("0001", "none", "ALTER TYPE mood ADD VALUE 'b';", "")
                        .add("0002", "0001", "INSERT INTO t VALUES ('b'::mood);", "");
                    stage.set("migrate.transaction", "single");
                }).with("per-revision"),
                HintRow.of(DiagnosticCode.WAITING_FOR_JOB, "WaitingSteps.waits", 1)
                    .given(HintsOfRuns::background)
                    .asking("check")
                    .asksThen("upgrade")
                    .then((stage) -> assertThat(stage.database().strings("SELECT version_num FROM migrate_version"))
                        .containsExactly("0002")),
                paused(1).using((stage, answer) -> {
                    assertThat(answer.out()).contains("0001:1  held  paused");
                    InProcess.run(stage.properties(), "jobs", "resume", "0001");
                }), paused(2),
                HintRow.of(DiagnosticCode.NOT_AT_TARGET, "Check.behind", 1)
                    .given((stage) -> stage.add("0001", "none", "a"))
                    .asking("check"),
                HintRow.of(DiagnosticCode.NOT_AT_TARGET, "CurrentCommand.checkHeads", 1)
                    .given((stage) -> stage.add("0001", "none", "a"))
                    .asking("current", "--check-heads"),
                HintRow.of(DiagnosticCode.INTERNAL_STATEMENT_FAILED, "FailureDiagnostics.engine", 1).given((stage) -> {
                    String owner = stage.role("owner", "NOLOGIN");
                    stage.set("migrate.role", owner);
                    stage.revisions().add("0001", "none", "SELECT 1;", "");
                    stage.done("upgrade");
                    stage.properties().remove("migrate.role");
                    stage.revisions().add("0002", "0001", "SELECT 2;", "");
                    stage.logInAsPlain(owner);
                    stage.database().run("GRANT SELECT ON migrate_version, migrate_history TO PUBLIC");
                }).with("owner_{name}"),
                HintRow.of(DiagnosticCode.INTERNAL_STATEMENT_FAILED, "Runs.create", 1).given((stage) -> {
                    stage.revisions().add("0001", "none", "SELECT 1;", "");
                    stage.logInAsPlain();
                    stage.database().run("REVOKE ALL ON SCHEMA public FROM plain_" + stage.database().name());
                })
                    .byHand((stage) -> stage.database()
                        .run("CREATE SCHEMA own AUTHORIZATION plain_" + stage.database().name()))
                    .with("own"),
                HintRow.of(DiagnosticCode.BAD_SETTING, "KeptSession.require", 1).given(HintsOfRuns::wronglyKept),
                HintRow.of(DiagnosticCode.BAD_SETTING, "KeptSession.require", 2, 3, 4)
                    .given(HintsOfRuns::wronglyKept)
                    .with("{url}", "{user}", "{password}"),
                HintRow.of(DiagnosticCode.NEEDS_SESSION, "MigrationStep.needsSession", 1, 2, 3).given((stage) -> {
                    stage.add("0001", "none", "a").revisions().addOutside("0002", "0001", "VACUUM a;", "");
                    stage.logInBehindPooler("transaction", 1);
                }).with("{url}", "{user}", "{password}"),
                HintRow.of(DiagnosticCode.NEEDS_SESSION, "MigrationStep.needsSession", 4).given((stage) -> {
                    stage.add("0001", "none", "a").revisions().addOutside("0002", "0001", "VACUUM a;", "");
                    stage.logInBehindPooler("session", 4);
                }), HintRow.of(DiagnosticCode.BAD_COMMAND_LINE, "RepairCommand.refuseUnchanged", 1).given((stage) -> {
                    stage.add("0001", "none", "a").add("0002", "0001", "b");
                    stage.done("upgrade");
                    stage.add("0002", "0001", "c");
                })
                    .asking("repair", "0001")
                    .using((stage, answer) -> assertThat(answer.out()).contains("0002"))
                    .asksThen("repair", "0002", "--yes"));
    }

    // the service migrates as itself, with the password of the tests' superuser
    private static void password(HintStage stage) {
        stage.set("migrate.password", stage.database().password());
    }

    private static HintRow paused(int part) {
        return HintRow.of(DiagnosticCode.WAITING_FOR_JOB, "WaitingSteps.waits#2", part).given((stage) -> {
            background(stage);
            InProcess.run(stage.properties(), "jobs", "pause", "0001");
        })
            .asking("check")
            .asksThen("jobs", "run")
            .then((stage) -> assertThat(stage.database().strings("SELECT state FROM migrate_job"))
                .containsExactly("done"));
    }

    private static void background(HintStage stage) {
        stage.database().run("CREATE TABLE held (id int PRIMARY KEY, n int)", "INSERT INTO held VALUES (1)");
        stage.revisions()
            .addOutside("0001", "none", "-- migrate:backfill table=held background=true\nUPDATE held SET n = 1;",
                    "SELECT 1;")
            .write("0002", """
                    -- revision: 0002
                    -- revises: 0001
                    -- depends-on: 0001

                    -- migrate:up
                    SELECT 1;

                    -- migrate:down
                    SELECT 1;
                    """);
        InProcess.run(stage.properties(), "upgrade");
    }

    private static void locked(HintStage stage) {
        stage.database().run("CREATE TABLE held (id int)");
        stage.revisions().add("0001", "none", "ALTER TABLE held ADD x int;", "");
        stage.set("migrate.lock-timeout", "100ms");
        stage.set("migrate.lock-retry.max-duration", "200ms");
        stage.hold("LOCK TABLE held");
    }

    private static void another(HintStage stage) {
        locked(stage);
        stage.set("migrate.lock-retry.max-duration", "30s");
        stage.set("migrate.run-lock.max-wait", "200ms");
        HintStage other = stage.copy();
        stage.meanwhile(() -> other.done("upgrade"));
        stage.database().await(WAITING);
    }

    private static void endHolder(HintStage stage, String when) {
        stage.meanwhile(() -> {
            stage.database().await(when);
            stage.database().jdbc().sql(END).query().listOfRows();
        });
    }

    private static void wronglyKept(HintStage stage) {
        stage.add("0001", "none", "a").logInBehindPooler("transaction", 1);
        stage.set("migrate.session", "kept");
    }

}
