package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.LintDraft;
import dev.migrate.lint.LintDraft.Access;
import dev.migrate.lint.LintFinding;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.revision.Direction;
import dev.migrate.sql.SourceText;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.RevisionFolder;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class LintTraceTests {

    @TempDir
    Path path;

    private RevisionFolder folder;

    @BeforeEach
    void revisions() {
        this.folder = new RevisionFolder(this.path).add("0001", "none",
                "CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50), qty integer);", "DROP TABLE orders;");
    }

    @Test
    void aFindingSaysWhatTheStatementWasSeenToDo(TestDatabase database) {
        this.folder.add("0002", "0001", "CREATE INDEX orders_note_ix ON orders (note);", "DROP INDEX orders_note_ix;");
        assertThat(lint(database, "0002")).singleElement().satisfies((finding) -> {
            assertThat(finding.rule()).isEqualTo("index-not-concurrent");
            assertThat(finding.seen()).isEqualTo(
                    "blocks writes to table \"orders\" while every row is read," + " creates index \"orders_note_ix\"");
        });
    }

    @Test
    void theSizeOfALiveTableIsSaidWithATime(TestDatabase database) {
        this.folder.add("0002", "0001", "CREATE INDEX orders_note_ix ON orders (note);", "DROP INDEX orders_note_ix;");
        database.run("CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(50), qty integer)",
                "INSERT INTO orders SELECT g, 'n', g FROM generate_series(1, 5000) AS g", "ANALYZE orders");
        assertThat(lint(database, "0002").get(0).seen())
            .matches("blocks writes to table \"orders\" while every row is read"
                    + " \\(about 5000 rows, [0-9]+ kB, [0-9]+ ms to [0-9]+ ms\\), creates index \"orders_note_ix\"");
    }

    @Test
    void aScanThatNoRuleForeseesIsReported(TestDatabase database) {
        this.folder.add("0002", "0001", """
                CREATE FUNCTION tighten() RETURNS void LANGUAGE plpgsql AS
                    $$ BEGIN ALTER TABLE orders ALTER COLUMN qty SET NOT NULL; END $$;
                SELECT tighten();
                """, "ALTER TABLE orders ALTER COLUMN qty DROP NOT NULL; DROP FUNCTION tighten();");
        assertThat(lint(database, "0002")).singleElement().satisfies((finding) -> {
            assertThat(finding.rule()).isEqualTo("trace-disagrees");
            assertThat(finding.place().location().line()).isEqualTo(8);
            assertThat(finding.message()).isEqualTo("blocks reads and writes of table \"orders\" while every row is"
                    + " read, which no rule has foreseen");
        });
    }

    @Test
    void aRewriteIsToldFromAScan(TestDatabase database) {
        this.folder.add("0002", "0001", "ALTER TABLE orders ALTER COLUMN qty TYPE bigint;",
                "ALTER TABLE orders ALTER COLUMN qty TYPE integer;");
        assertThat(lint(database, "0002").get(0).seen())
            .startsWith("blocks reads and writes of table \"orders\" while all of it is written again");
    }

    @Test
    void aStatementThatFailsIsReportedWhereTheServerPoints(TestDatabase database) {
        this.folder.add("0002", "0001", "UPDATE orders\n    SET qty = qt WHERE id = 1;", "SELECT 1;")
            .add("0003", "0002", "CREATE INDEX orders_note_ix ON orders (note);", "DROP INDEX orders_note_ix;");
        List<LintFinding> findings = lint(database, "0002", "0003");
        assertThat(findings).filteredOn((finding) -> finding.rule().equals("trace-failed"))
            .singleElement()
            .satisfies((finding) -> {
                assertThat(finding.message()).isEqualTo("the statement fails on a scratch database: column \"qt\""
                        + " does not exist (SQLSTATE 42703)");
                assertThat(finding.place().location().line()).isEqualTo(7);
                assertThat(finding.place().column()).isEqualTo(15);
            });
        assertThat(rules(findings)).contains("index-not-concurrent", "not-traced");
    }

    @Test
    void rowsThatWereMadeUpGiveWay(TestDatabase database) {
        this.folder.add("0002", "0001", "ALTER TABLE orders ADD CHECK (qty = 4711);",
                "ALTER TABLE orders DROP CONSTRAINT orders_qty_check;");
        assertThat(lint(database, "0002")).filteredOn((finding) -> finding.rule().equals("check-without-not-valid"))
            .singleElement()
            .satisfies((finding) -> assertThat(finding.seen()).contains("blocks reads and writes of table \"orders\"")
                .contains("those made up failed with SQLSTATE 23514"));
    }

    @Test
    void aDowngradeThatDoesNotLeadBackIsFoundByTheCatalog(TestDatabase database) {
        this.folder.add("0002", "0001", "ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL;",
                "COMMENT ON TABLE orders IS 'back';");
        assertThat(lint(database, "0002")).filteredOn((finding) -> finding.rule().equals("downgrade-does-not-mirror"))
            .singleElement()
            .satisfies((finding) -> assertThat(finding.message())
                .isEqualTo("on a scratch database, the downgrade leaves table \"orders\" changed,"
                        + " leaves column \"note\" of \"orders\" changed"));
    }

    @Test
    void downgradesAreWatchedFromTheHeadDown(TestDatabase database) {
        this.folder.add("0002", "0001", "ALTER TABLE orders ADD COLUMN total numeric;",
                "ALTER TABLE orders DROP COLUMN total; ALTER TABLE orders ALTER COLUMN qty TYPE bigint;");
        LintDraft draft = new LintDraft(List.of("0002"), null, List.of(), Direction.DOWNGRADE, Access.OPENED);
        assertThat(lint(database, draft)).filteredOn((finding) -> finding.rule().equals("column-type-change"))
            .singleElement()
            .satisfies((finding) -> assertThat(finding.seen()).contains("while all of it is written again"));
    }

    @Test
    void aScriptIsWatchedBehindTheRevisions(TestDatabase database) {
        SourceText text = new SourceText("SELECT 1;\nALTER TABLE order ADD COLUMN a int;",
                SourceLocation.of("script.sql"));
        LintDraft draft = new LintDraft(List.of(), null, List.of(text), Direction.UPGRADE, Access.OPENED);
        assertThat(lint(database, draft)).singleElement().satisfies((finding) -> {
            assertThat(finding.rule()).isEqualTo("trace-failed");
            assertThat(finding.place().location()).hasToString("script.sql:2");
            assertThat(finding.place().column()).isEqualTo(13);
        });
    }

    @Test
    void aStatementOutsideATransactionIsRunAlone(TestDatabase database) {
        this.folder.addOutside("0002", "0001",
                "CREATE INDEX CONCURRENTLY orders_note_ix ON orders (note);\nVACUUM FULL orders;",
                "DROP INDEX CONCURRENTLY orders_note_ix;");
        assertThat(lint(database, "0002")).filteredOn((finding) -> finding.rule().equals("table-rewrite"))
            .singleElement()
            .satisfies((finding) -> assertThat(finding.seen())
                .contains("blocks reads and writes of table \"orders\" while all of it is written again")
                .contains("outside a transaction"));
    }

    @Test
    void aDowngradeOutsideATransactionIsRunThereAndBack(TestDatabase database) {
        this.folder
            .addOutside("0002", "0001", "CREATE INDEX CONCURRENTLY orders_note_ix ON orders (note);",
                    "DROP INDEX CONCURRENTLY IF EXISTS orders_note;")
            .add("0003", "0002", "DROP INDEX orders_note_ix;", "CREATE INDEX orders_note_ix ON orders (note);");
        List<LintFinding> findings = lint(database, "0002", "0003");
        assertThat(findings).filteredOn((finding) -> finding.rule().equals("downgrade-does-not-mirror"))
            .singleElement()
            .satisfies(
                    (finding) -> assertThat(finding.seen()).isEqualTo("leaves index \"orders_note_ix\" of \"orders\""));
    }

    @Test
    void theRulesFindingSaysThatTheDowngradeLeadsBack(TestDatabase database) {
        this.folder.add("0002", "0001", """
                CREATE INDEX orders_note_ix ON orders (note);
                CREATE FUNCTION undo() RETURNS void LANGUAGE sql AS 'DROP INDEX orders_note_ix';
                """, "SELECT undo(); DROP FUNCTION undo();");
        assertThat(lint(database, "0002")).filteredOn((finding) -> finding.rule().equals("downgrade-does-not-mirror"))
            .singleElement()
            .satisfies((finding) -> assertThat(finding.seen()).isEqualTo("leads back to the schema before"));
    }

    @Test
    void aDowngradeThatFailsIsReported(TestDatabase database) {
        this.folder.add("0002", "0001", "ALTER TABLE orders ADD COLUMN total numeric;",
                "ALTER TABLE orders DROP COLUMN totals;");
        assertThat(lint(database, "0002")).filteredOn((finding) -> finding.rule().equals("trace-failed"))
            .singleElement()
            .satisfies((finding) -> {
                assertThat(finding.message())
                    .startsWith("the downgrade fails on a scratch database: column \"totals\"");
                assertThat(finding.place().location().line()).isEqualTo(9);
            });
    }

    @Test
    void aRecordedJavaRevisionIsWatchedAndOneThatUsesJdbcRuns(TestDatabase database) {
        LintDraft draft = new LintDraft(List.of("0002", "0003", "0004"), null, List.of(), Direction.UPGRADE,
                Access.OPENED);
        this.folder.add("0004", "0003", "CREATE INDEX made_ix ON made (a);", "DROP INDEX made_ix;");
        List<LintFinding> findings = Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .javaMigrations(List.of(new Required(), new Made()))
            .build()
            .maintenance()
            .lint(draft)
            .findings();
        assertThat(rules(findings)).contains("set-not-null", "not-recorded", "index-not-concurrent")
            .doesNotContain("trace-failed", "not-traced");
        assertThat(findings).filteredOn((finding) -> finding.rule().equals("set-not-null"))
            .singleElement()
            .satisfies((finding) -> assertThat(finding.seen()).contains("while every row is read"));
    }

    @Test
    void anIgnoreOfWhatOnlyATraceFindsIsUsedWithoutOne(TestDatabase database) {
        this.folder.add("0002", "0001", """
                -- migrate:lint-ignore trace-disagrees: the table is small
                SELECT 1;
                """, "SELECT 1;");
        LintDraft draft = new LintDraft(List.of("0002"), null, List.of(), Direction.UPGRADE, Access.NONE);
        assertThat(lint(database, draft)).isEmpty();
        assertThat(rules(lint(database, "0002"))).containsExactly("unused-ignore");
    }

    @Test
    void aStatementAboutTheServerIsNotRun(TestDatabase database) {
        String role = database.name() + "_role";
        this.folder.add("0002", "0001", "CREATE ROLE " + role + ";", "DROP ROLE " + role + ";")
            .add("0003", "0002", "DO $$ BEGIN CREATE ROLE " + role + "; END $$;", "SELECT 1;");
        List<LintFinding> findings = lint(database, "0002", "0003");
        assertThat(rules(findings)).contains("not-traced").doesNotContain("trace-failed");
        assertThat(database.strings("SELECT rolname FROM pg_roles WHERE rolname = '" + role + "'")).isEmpty();
    }

    @Test
    void nothingIsLeftOnTheServerAndNothingChanges(TestDatabase database) {
        lint(database, "0001");
        assertThat(database.strings("SELECT datname FROM pg_database WHERE datname LIKE 'migrate_scratch%'")).isEmpty();
        assertThat(database.strings("SELECT relname FROM pg_class WHERE oid >= 16384")).isEmpty();
    }

    @Test
    void withoutAScratchDatabaseTheReasonIsSaidOnce(TestDatabase database) {
        String user = database.name() + "_reader";
        database.run("CREATE ROLE " + user + " LOGIN PASSWORD 'secret'");
        this.folder.add("0002", "0001", "CREATE INDEX orders_note_ix ON orders (note);", "DROP INDEX orders_note_ix;");
        LintDraft draft = new LintDraft(List.of("0001", "0002"), null, List.of(), Direction.UPGRADE, Access.OPENED);
        List<LintFinding> findings = Migrator.builder(database.dataSource(user, "secret", ""))
            .locations(this.folder.location())
            .build()
            .maintenance()
            .lint(draft)
            .findings();
        assertThat(rules(findings)).containsExactly("index-not-concurrent", "not-traced");
        assertThat(findings.get(1).message()).contains("permission denied to create database");
    }

    private List<LintFinding> lint(TestDatabase database, String... revisions) {
        return lint(database, new LintDraft(List.of(revisions), null, List.of(), Direction.UPGRADE, Access.OPENED));
    }

    private List<LintFinding> lint(TestDatabase database, LintDraft draft) {
        return Migrator.builder(database.dataSource())
            .locations(this.folder.location())
            .build()
            .maintenance()
            .lint(draft)
            .findings();
    }

    @MigrationRevision(id = "0002", revises = "0001")
    static final class Required implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.setNotNull("orders", "note");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropNotNull("orders", "note");
        }

    }

    @MigrationRevision(id = "0003", revises = "0002")
    static final class Made implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            op.jdbc().sql("CREATE TABLE made (a integer)").update();
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("made");
        }

    }

    private static List<String> rules(List<LintFinding> findings) {
        return findings.stream().map(LintFinding::rule).toList();
    }

}
