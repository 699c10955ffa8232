package dev.migrate;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.desc;
import static dev.migrate.operation.Definitions.expression;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.operation.Operations;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.Programs;
import dev.migrate.test.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Backfills and expressions of every sort, there and back. */
@PostgresTest
class BackfillTextTests {

    private static final String HELPERS = """
            CREATE TABLE helpers (migrate_page int, migrate_pass int, page int, page_count int, changed int, pass int,
                former int, percent int, told int, open_rows int, is_open boolean, batch int, row_place int)
            """;

    @BeforeEach
    void createTables(TestDatabase database) {
        database.run("CREATE TABLE t (id int PRIMARY KEY, a int, b text)",
                "INSERT INTO t SELECT n, n, 'x' FROM generate_series(1, 2000) n", HELPERS,
                "INSERT INTO helpers (migrate_page) VALUES (1), (2)", "CREATE VIEW v AS SELECT id, a FROM t",
                "CREATE TABLE parent (a int)", "CREATE TABLE child () INHERITS (parent)",
                "INSERT INTO child SELECT n FROM generate_series(1, 2000) n");
    }

    private static Migrator migrator(TestDatabase database, Consumer<Operations> upgrade) {
        return Migrator.builder(database.dataSource()).locations().javaMigrations(List.of(new Case(upgrade))).build();
    }

    static List<Arguments> right() {
        return List.of(
                row("a condition that ends in a comment",
                        (op) -> op.backfill("t", "a = -a -- turned").where("a > 0 -- not turned").undoneBy(""),
                        "SELECT FROM t WHERE a > 0"),
                row("a value that ends in a comment",
                        (op) -> op.addColumn("t", column("c", integer()).notNull()).withBackfill("a + 1 -- next"),
                        "SELECT FROM t WHERE c <> a + 1"),
                row("columns with the names of the block",
                        (op) -> op
                            .backfill("helpers",
                                    "migrate_pass = migrate_page, page = 1, changed = 2, is_open = false, told = 3")
                            .where("(page, changed, told, is_open) IS DISTINCT FROM (1, 2, 3, false)")
                            .undoneBy(""),
                        "SELECT FROM helpers WHERE migrate_pass IS DISTINCT FROM migrate_page OR told IS NULL"),
                row("a comma within a value of a new column", (op) -> {
                    op.addColumn("t", column("c", numeric()));
                    op.backfill("t", "c = round(a, 2)").where("c IS NULL");
                }, "SELECT FROM t WHERE c IS DISTINCT FROM a"), row("several new columns", (op) -> {
                    op.addColumn("t", column("c", integer()));
                    op.addColumn("t", column("a, b =", integer()));
                    op.backfill("t", "(c, \"a, b =\") = (SELECT a, (ARRAY[1, 2])[1])").where("c IS NULL");
                }, "SELECT FROM t WHERE c IS DISTINCT FROM a OR \"a, b =\" IS DISTINCT FROM 1"),
                row("rows of a child that is larger",
                        (op) -> op.backfill("parent", "a = -a").where("a > 0").batchRows(200).undoneBy(""),
                        "SELECT FROM parent WHERE a > 0"),
                row("a condition that sees only what was before the batch",
                        (op) -> op.backfill("t", "a = -1")
                            .where("(SELECT o.a FROM t o WHERE o.id = t.id) > 0")
                            .undoneBy(""),
                        "SELECT FROM t WHERE a > 0"),
                row("expressions that end in a comment", (op) -> {
                    op.createTable("n", column("a", integer()).check("a > 0 -- positive").defaultExpression("1 -- one"),
                            column("g", integer()).notNull().generatedAs("a + 1 -- next"));
                    op.createIndex("n", expression("a + 1 -- next"), desc("a")).where("a > 0 -- positive");
                    op.createPolicy("p", "n").using("true -- all").withCheck("true -- all");
                    op.createDomain("d", integer()).defaultValue(1).check("c", "VALUE > 0 -- positive");
                    op.createView("w", "SELECT a FROM n -- all");
                    op.createMaterializedView("mw", "SELECT a FROM n -- all").withNoData();
                }, "SELECT WHERE to_regclass('mw') IS NULL"));
    }

    private static Arguments row(String name, Consumer<Operations> upgrade, String wrong) {
        return Arguments.of(name, upgrade, wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void runsOnline(String name, Consumer<Operations> upgrade, String wrong, TestDatabase database) {
        Migrator migrator = migrator(database, upgrade);
        migrator.upgrade();
        assertThat(database.strings("SELECT count(*)::text FROM (" + wrong + ") w")).containsExactly("0");
        migrator.downgrade("base");
        migrator.upgrade();
        assertThat(database.strings("SELECT count(*)::text FROM (" + wrong + ") w")).containsExactly("0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void runsInAScript(String name, Consumer<Operations> upgrade, String wrong, TestDatabase database,
            @TempDir Path folder) {
        Migrator migrator = migrator(database, upgrade);
        Programs.psql(database, folder, migrator.upgradeScript("base:heads"));
        assertThat(database.strings("SELECT count(*)::text FROM (" + wrong + ") w")).containsExactly("0");
        Programs.psql(database, folder, migrator.downgradeScript("0001:base"));
    }

    @Test
    void aConditionThatNeverBecomesFalseChangesNoRow(TestDatabase database) {
        Migrator migrator = migrator(database, (op) -> op.backfill("t", "a = a + 1").where("a > 0").undoneBy(""));
        assertThatThrownBy(migrator::upgrade).hasMessageContaining("backfill of t does not come to an end");
        assertThat(database.strings("SELECT sum(a - id)::text FROM t")).containsExactly("0");
    }

    @Test
    void aConditionThatStaysTrueForSomeRowsChangesNoRowTwice(TestDatabase database) {
        Migrator migrator = migrator(database,
                (op) -> op.backfill("t", "a = CASE a WHEN 1999 THEN a ELSE -a END, b = b || 'x'")
                    .where("a > 0")
                    .batchRows(200)
                    .undoneBy(""));
        assertThatThrownBy(migrator::upgrade).hasMessageContaining("does not come to an end");
        assertThat(database.strings("SELECT DISTINCT b FROM t WHERE length(b) > 2")).isEmpty();
    }

    @Test
    void aViewIsRefused(TestDatabase database) {
        Migrator migrator = migrator(database, (op) -> op.backfill("v", "a = -a").where("a > 0").undoneBy(""));
        assertThatThrownBy(migrator::upgrade).hasMessageContaining("backfill of v, which is not a table");
    }

    @MigrationRevision(id = "0001")
    private record Case(Consumer<Operations> changes) implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            this.changes.accept(op);
        }

    }

}
