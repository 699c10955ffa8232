package dev.migrate.boot.cli;

import dev.migrate.diagnostic.DiagnosticCode;
import java.util.List;

/** Hints about tables, schemas and connections. */
final class HintsOfSettings {

    // every session has a temporary table in front of the lasting one
    private static final String TEMPORARY = """
            CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN
            CREATE TEMPORARY TABLE migrate_version (version_num varchar(255) NOT NULL PRIMARY KEY);
            END$$
            """;

    private HintsOfSettings() {
    }

    static List<HintRow> rows() {
        return List.of(HintRow.of(DiagnosticCode.HISTORY_ELSEWHERE, "FoundTable.refusal", 1).given((stage) -> {
            upgraded(stage);
            stage.database().run("ALTER TABLE migrate_version RENAME TO renamed");
        }).with("renamed"), HintRow.of(DiagnosticCode.HISTORY_ELSEWHERE, "FoundTable.refusal", 2).given((stage) -> {
            upgraded(stage);
            stage.database().run("DROP TABLE migrate_version");
        }).with("anew"), elsewhere(1), elsewhere(2),
                HintRow.of(DiagnosticCode.BAD_SETTING, "TablePlace.otherSchema", 1).given((stage) -> {
                    stage.revisions().add("0001", "none", "SELECT 1;", "");
                    stage.set("spring.datasource.url", stage.database().url() + "?currentSchema=nowhere");
                }).with("public"),
                unreadable(1)
                    .byHand((stage) -> stage.database()
                        .run("CREATE SCHEMA own AUTHORIZATION plain_" + stage.database().name()))
                    .with("own"),
                unreadable(2, 3).with("my_version", "my_history"),
                HintRow.of(DiagnosticCode.UNRELIABLE_TABLE, "TableFlaw.cure", 1).given((stage) -> {
                    upgraded(stage);
                    // before 17 no trigger runs at a login
                    stage.needsServer(17);
                    stage.database()
                        .run(TEMPORARY, "CREATE EVENT TRIGGER e ON login EXECUTE FUNCTION e()",
                                "ALTER EVENT TRIGGER e ENABLE ALWAYS");
                    stage.set("migrate.schema", "pg_temp");
                }).with("public"), HintRow.of(DiagnosticCode.UNRELIABLE_TABLE, "TableFlaw.cure#2", 1).given((stage) -> {
                    owned(stage);
                    stage.database()
                        .run("ALTER TABLE migrate_version ENABLE ROW LEVEL SECURITY",
                                "ALTER TABLE migrate_version FORCE ROW LEVEL SECURITY");
                })
                    .byHand((stage) -> stage.database().run("ALTER TABLE migrate_version NO FORCE ROW LEVEL SECURITY"))
                    .with("owner_{name}"),
                HintRow.of(DiagnosticCode.OTHER_APPLICATION, "OtherApplications.ownTables", 1)
                    .given(HintsOfSettings::shared)
                    .byHand((stage) -> stage.database().run("CREATE SCHEMA mine"))
                    .with("mine"),
                HintRow.of(DiagnosticCode.OTHER_APPLICATION, "OtherApplications.ownTables", 2, 3)
                    .given(HintsOfSettings::shared)
                    .with("my_version", "my_history"),
                HintRow.of(DiagnosticCode.BAD_SETTING, "ActingRole.take", 1).given((stage) -> {
                    stage.revisions().add("0001", "none", "SELECT 1;", "");
                    stage.role("owner", "NOLOGIN");
                    stage.set("migrate.role", "nobody_at_all");
                }).with("owner_{name}"),
                HintRow.of(DiagnosticCode.BAD_SETTING, "ReadOnly.refuse", 1, 2, 3).given((stage) -> {
                    stage.revisions().add("0001", "none", "SELECT 1;", "");
                    stage.set("spring.datasource.url",
                            stage.database().url() + "?options=-c%20default_transaction_read_only=on");
                }).with("{url}", "{user}", "{password}"));
    }

    private static void upgraded(HintStage stage) {
        stage.revisions().add("0001", "none", "SELECT 1;", "");
        stage.done("upgrade");
    }

    private static HintRow elsewhere(int part) {
        return HintRow.of(DiagnosticCode.HISTORY_ELSEWHERE, "FoundTable.refusal#2", part).given((stage) -> {
            stage.database().run("CREATE SCHEMA app");
            stage.set("migrate.schema", "app");
            upgraded(stage);
            stage.properties().remove("migrate.schema");
        });
    }

    private static HintRow unreadable(int... parts) {
        return HintRow.of(DiagnosticCode.INTERNAL_STATEMENT_FAILED, "HistoryReader.failed", parts).given((stage) -> {
            upgraded(stage);
            stage.logInAsPlain();
        });
    }

    private static void owned(HintStage stage) {
        String owner = stage.role("owner", "NOLOGIN");
        stage.set("migrate.role", owner);
        upgraded(stage);
        stage.properties().remove("migrate.role");
        stage.logInAsPlain(owner);
        stage.database().run("GRANT SELECT ON migrate_version, migrate_history TO PUBLIC");
    }

    private static void shared(HintStage stage) {
        stage.set("spring.application.name", "other");
        upgraded(stage);
        stage.set("spring.application.name", "mine");
        stage.set("migrate.on-ahead", "fail");
        stage.revisions().remove("0001").add("m1", "none", "SELECT 2;", "");
    }

}
