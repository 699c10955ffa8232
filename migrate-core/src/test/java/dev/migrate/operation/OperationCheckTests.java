package dev.migrate.operation;

import static dev.migrate.operation.Definitions.asc;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.foreignKey;
import static dev.migrate.operation.Definitions.index;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.table;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.change.ColumnAlteration;
import dev.migrate.change.Inversion;
import dev.migrate.change.RecordedOperation;
import dev.migrate.change.WayBack;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.definition.NamingConvention;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.recording.Author;
import dev.migrate.recording.OperationRecorder;
import dev.migrate.schema.ObjectKind;
import dev.migrate.sql.ShortName;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OperationCheckTests {

    private static String refused(Consumer<Operations> changes) {
        int line = StackWalker.getInstance()
            .walk((frames) -> frames.skip(1).findFirst().map(StackWalker.StackFrame::getLineNumber).orElseThrow());
        MigrateException ex = catchThrowableOfType(MigrateException.class, () -> OperationRecorder
            .record(new Author("1", OperationCheckTests.class.getName()), NamingConvention.DEFAULT, changes));
        assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.BAD_OPERATION);
        assertThat(Objects.requireNonNull(ex.diagnostic().location()).line()).isBetween(line, line + 2);
        return ex.diagnostic().message();
    }

    private static List<RecordedOperation> recorded(Consumer<Operations> changes) {
        return OperationRecorder.record(new Author("1", "Example"), NamingConvention.DEFAULT, changes);
    }

    @Test
    void aNameIsNotCutWithoutAWord() {
        assertThat(refused((op) -> op.renameTable("t", "x".repeat(64)))).contains("longer than 63 bytes");
        assertThat(refused((op) -> op.createTable("ß".repeat(32)))).contains("longer than 63 bytes");
        assertThat(refused((op) -> op.createTable("t", column("x".repeat(64), integer())))).contains("longer");
        assertThat(refused((op) -> op.createTable("a.b.c"))).isEqualTo("\"a.b.c\" is not a name");
    }

    @Test
    void noNameThatIsReferredToIsCutEither() {
        String name = "x".repeat(64);
        String cut = "longer than 63 bytes";
        assertThat(refused((op) -> op.createIndex("t", name))).contains(cut);
        assertThat(refused((op) -> op.createIndex("t", "a").include(name))).contains(cut);
        assertThat(refused((op) -> op.createPrimaryKey("t", "a", name))).contains(cut);
        assertThat(refused((op) -> op.createForeignKey("t", "a").references(name, "b"))).contains(cut);
        assertThat(refused((op) -> op.createForeignKey("t", "a").references("p", name))).contains(cut);
        assertThat(refused((op) -> op.createUniqueConstraint("t").usingIndex(name))).contains(cut);
        assertThat(refused((op) -> op.createTable("t", column("a", integer())).inherits(name))).contains(cut);
        assertThat(refused((op) -> op.attachIndex("i", name))).contains(cut);
        assertThat(refused((op) -> op.setOwner(ObjectKind.TABLE, "t", name))).contains(cut);
        assertThat(refused((op) -> op.grant("SELECT", "TABLE t", name))).contains(cut);
        assertThat(refused((op) -> op.createSequence("s").ownedBy("t", name))).contains(cut);
        assertThat(refused((op) -> op.refreshMaterializedView(name))).contains(cut);
        assertThat(refused((op) -> op.reindexConcurrently(name))).contains(cut);
        assertThat(refused((op) -> op.execute("SELECT 1 AS " + name, ""))).contains(cut);
        assertThat(refused((op) -> op.bulkInsert("t", List.of(name), List.of(List.of(1))))).contains(cut);
    }

    @Test
    void aNameIsReadByOneRule() {
        String refusal = "\"v1\".\"2\" is a schema and a name, where only a name is expected";
        assertThat(refused((op) -> op.createIndex("t", "a").named("v1.2"))).isEqualTo(refusal);
        assertThat(refused((op) -> op.renameIndex("i", "v1.2"))).isEqualTo(refusal);
        assertThat(refused((op) -> op.renameTable("t", "v1.2"))).isEqualTo(refusal);
        assertThat(refused((op) -> op.rename(ObjectKind.VIEW, "v", "v1.2"))).isEqualTo(refusal);
        assertThat(refused((op) -> op.setSchema(ObjectKind.VIEW, "v", "v1.2"))).isEqualTo(refusal);
        assertThat(refused((op) -> op.createSchema("v1.2"))).isEqualTo(refusal);
        assertThat(refused((op) -> op.createExtension("v1.2"))).isEqualTo(refusal);
        assertThat(refused((op) -> op.createExtension("hstore", "v1.2"))).isEqualTo(refusal);
        assertThat(recorded((op) -> op.createIndex("t", "a").named("\"v1.2\"")).get(0).operation()).hasToString(
                recorded((op) -> op.create(index("t", "a").named("\"v1.2\"").define(NamingConvention.DEFAULT))).get(0)
                    .operation()
                    .toString());
        assertThat(refused((op) -> op.dropIndex("\"v1.2\"").was(index("t", "a").named("v"))))
            .isEqualTo("what is said of index \"v1.2\" is about index \"v\" instead");
        assertThat(refused((op) -> op.dropIndex("v1.2").was(index("t", "a").named("v"))))
            .isEqualTo("what is said of index \"v1\".\"2\" is about index \"v\" instead");
    }

    @Test
    void aCollationIsNamedByTheSameRule() {
        for (String name : List.of("C", "\"C\"")) {
            assertThat(sql((op) -> op.addColumn("t", column("a", text()).collate(name))))
                .isEqualTo("ALTER TABLE t ADD COLUMN a text COLLATE \"C\"");
        }
        assertThat(sql((op) -> op.createDomain("d", text()).collate("de_DE"))).contains(" COLLATE \"de_DE\"");
        assertThat(sql((op) -> op.createIndex("t", asc("a").collate("app.ours")))).contains("(a COLLATE app.ours)");
        assertThat(sql((op) -> op.changeType("t", "a", text()).collate("pg_catalog.\"en_US.utf8\"")))
            .endsWith(" COLLATE pg_catalog.\"en_US.utf8\"");
        assertThat(refused((op) -> op.addColumn("t", column("a", text()).collate("a.b.c"))))
            .isEqualTo("\"a.b.c\" is not a name");
    }

    @Test
    void aBlankWordIsRefused() {
        String blank = " is called with a value that it cannot take: it has no SQL";
        assertThat(refused((op) -> op.createTable("t").like(" "))).isEqualTo("like(…)" + blank);
        assertThat(refused((op) -> op.createTable("t").with("", 1))).isEqualTo("with(…)" + blank);
        assertThat(refused((op) -> op.createIndex("t", asc("a").operatorClass(" ")))).endsWith(blank);
        assertThat(refused((op) -> op.createExcludeConstraint("t").with("a", " "))).endsWith(blank);
        assertThat(refused((op) -> op.addColumn("t", column("a", text()).storage("")))).endsWith(blank);
        assertThat(refused((op) -> op.alterColumn("t", "a").set(ColumnAlteration.Property.STORAGE, " ", "MAIN")))
            .endsWith(blank);
        assertThat(refused((op) -> op.createTable(" "))).isEqualTo("\" \" is not a name");
        assertThat(refused((op) -> op.addColumn("t", column("a", text()).collate(" "))))
            .isEqualTo("\" \" is not a name");
        assertThat(sql((op) -> op.dropTable("\" \""))).isEqualTo("DROP TABLE \" \"");
    }

    private static String sql(Consumer<Operations> changes) {
        return OperationDdl.statements(recorded(changes)).get(0).statement().text();
    }

    @Test
    void aTableIsConsistent() {
        assertThat(refused((op) -> op.createTable("t", column("a", integer()), column("a", integer()))))
            .isEqualTo("table \"t\" has two columns \"a\"");
        assertThat(refused((op) -> op.createTable("t", column("a", integer()), unique("b"))))
            .isEqualTo("constraint \"uq_t_b\" is about column \"b\", which table \"t\" does not have");
        assertThat(refused((op) -> op.createTable("t", column("a", integer()).identity().defaultValue(1))))
            .isEqualTo("the default, identity or generation expression is said twice");
        assertThat(refused((op) -> op.createTable("t", column("a", integer()), foreignKey("a"))))
            .contains("no table to refer to");
        assertThat(refused((op) -> op.createForeignKey("t", "a", "b").references("p", "a"))).contains("2 columns");
    }

    @Test
    void anEnumHasValuesAndEachOnce() {
        assertThat(refused((op) -> op.createEnum("e"))).isEqualTo("enum \"e\" has no values");
        assertThat(refused((op) -> op.createEnum("e", "a", "a"))).contains("twice");
        assertThat(refused((op) -> op.addEnumValue("e", "x".repeat(64)))).contains("longer than 63 bytes");
    }

    @Test
    void onlyAValueThatGoesIsReplacedAndByOneThatStays() {
        assertThat(refused((op) -> op.rebuildEnum("e", "a", "b").replacing("a", "b")))
            .isEqualTo("\"a\" is replaced and remains a value of the enum");
        assertThat(refused((op) -> op.rebuildEnum("e", "a").replacing("b", "c")))
            .isEqualTo("\"c\" replaces a value and is not a value of the enum");
        assertThat(refused((op) -> op.rebuildEnum("e", "a").replacing("bb", "a").was("a", "b")))
            .isEqualTo("\"bb\" is replaced and is not among the values that the enum had");
        assertThat(refused((op) -> op.rebuildEnum("e", "a").was("a", "a"))).contains("twice");
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThat(refused((op) -> op.createPolicy("p", "t").restrictive().forSelect().forUpdate().using("a > 0")))
            .isEqualTo("policy \"p\" is for SELECT and UPDATE");
        assertThat(refused((op) -> op.addEnumValue("e", "b").after("a").before("c")))
            .isEqualTo("value \"b\" comes before a value and after another");
        assertThat(refused((op) -> op.bulkInsert("t", List.of("a", "b"), List.of(List.of(1, 2)))
            .onConflictDoNothing("a")
            .onConflictUpdate("a"))).isEqualTo("what becomes of rows that are there is said twice");
        assertThat(recorded((op) -> op.createPolicy("p", "t").forSelect().forSelect().using("a > 0"))).hasSize(1);
    }

    @Test
    void whatIsIncompleteIsRefused() {
        assertThat(refused((op) -> op.alterColumn("t", "a"))).contains("nothing of column \"a\"");
        assertThat(refused((op) -> op.backfill("t", "a = 1"))).contains("which rows are not done");
        assertThat(refused((op) -> op.dropTable("t").concurrently())).contains("cannot be dropped concurrently");
        assertThat(refused((op) -> op.dropTable("t").was(table("u")))).contains("is about table \"u\" instead");
        assertThat(refused((op) -> op.copyFrom("t", "no/such.csv"))).contains("cannot be read");
    }

    @Test
    void aWrittenStatementCreatesOnlyWhatWasNotThere() {
        assertThat(refused((op) -> op.create(ObjectKind.FUNCTION, "f()", "create or replace FUNCTION f() …")))
            .isEqualTo("the statement for function \"f\" says OR REPLACE");
        assertThat(refused((op) -> op.create(ObjectKind.TRIGGER, "t", "g",
                "CREATE OR REPLACE CONSTRAINT TRIGGER g AFTER INSERT ON t …")))
            .contains("says OR REPLACE");
        assertThat(refused((op) -> op.create(ObjectKind.VIEW, "v", "CREATE OR REPLACE TEMP RECURSIVE VIEW v …")))
            .contains("says OR REPLACE");
        assertThat(refused((op) -> op.create(ObjectKind.SEQUENCE, "s", "CREATE /* */ SEQUENCE IF NOT EXISTS s")))
            .isEqualTo("the statement for sequence \"s\" says IF NOT EXISTS");
        assertThat(refused(
                (op) -> op.create(ObjectKind.INDEX, "i", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)")))
            .contains("says IF NOT EXISTS");
        assertThat(refused((op) -> op.create(ObjectKind.USER_MAPPING, "files", "PUBLIC",
                "CREATE USER MAPPING IF NOT EXISTS FOR PUBLIC SERVER files")))
            .contains("says IF NOT EXISTS");
        assertThat(refused((op) -> op.replace(ObjectKind.FUNCTION, "f()", "CREATE OR REPLACE FUNCTION f() …")
            .was("CREATE FUNCTION f() …"))).contains("does not say OR REPLACE");
    }

    @Test
    void aWrittenStatementIsAboutItsObject() {
        assertThat(refused((op) -> op.create(ObjectKind.FUNCTION, "f()", "CREATE FUNCTION g() …")))
            .isEqualTo("the statement for function \"f\" is about \"g\" instead");
        assertThat(refused((op) -> op.create(ObjectKind.FUNCTION, "F()", "CREATE FUNCTION F() …")))
            .contains("is about \"f\" instead");
        assertThat(refused((op) -> op.create(ObjectKind.STATISTICS, "a.s", "CREATE STATISTICS b.s ON a, b FROM t")))
            .contains("instead");
        assertThat(refused(
                (op) -> op.create(ObjectKind.TRIGGER, "t", "g", "CREATE TRIGGER g AFTER UPDATE OF \"on\" ON u …")))
            .contains("is about \"u\" instead");
        assertThat(refused((op) -> op.create(ObjectKind.RULE, "t", "r", "CREATE RULE r AS ON INSERT TO u …")))
            .contains("is about \"u\" instead");
        assertThat(refused((op) -> op.create(ObjectKind.VIEW, "v", "CREATE MATERIALIZED VIEW v …")))
            .isEqualTo("the statement for view \"v\" does not create a view");
        assertThat(refused((op) -> op.create(ObjectKind.FUNCTION, "f()", "GRANT SELECT ON t TO PUBLIC")))
            .contains("does not create a function");
        assertThat(refused((op) -> op.replace(ObjectKind.PROCEDURE, "p()", "CREATE OR REPLACE FUNCTION p() …")))
            .contains("does not create a procedure");
        assertThat(recorded((op) -> op.create(ObjectKind.FUNCTION, "app.f()", "CREATE FUNCTION f() …"))).hasSize(1);
    }

    @Test
    void whatIsDoneToANewObjectNeedsNoWayBackOfItsOwn() {
        WayBack back = Inversion.of(recorded((op) -> {
            op.createTable("t", column("a", integer()));
            op.renameTable("t", "u");
            op.bulkInsert("u", List.of("a"), List.of(List.of(1)));
            op.changeType("u", "a", Definitions.text());
            op.addColumn("v", column("b", integer()));
            op.backfill("v", "b = 1").where("b IS NULL");
        }));
        assertThat(back.obstacles()).isEmpty();
        assertThat(back.operations()).extracting((recorded) -> recorded.operation().getClass().getSimpleName())
            .containsExactly("Drop", "Rename", "Drop");
    }

    @Test
    void whatIsMadeAndDroppedAgainLeavesTheDowngrade() {
        WayBack back = Inversion.of(recorded((op) -> {
            op.createIndex("t", "a");
            op.renameColumn("t", "a", "b");
            op.dropIndex("ix_t_a");
            op.createTable("u", column("a", integer()));
            op.dropColumn("u", "a");
        }));
        assertThat(back.obstacles()).isEmpty();
        assertThat(back.operations()).extracting((recorded) -> recorded.operation().getClass().getSimpleName())
            .containsExactly("Drop", "Rename");
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndStaysItself() {
        String name = NamingConvention.name("ix_{table}_{columns}", "ß".repeat(40), List.of("a"), "");
        assertThat(ShortName.isTooLong(name)).isFalse();
        assertThat(name).matches("ix_ß{25}_[0-9a-f]{8}")
            .isEqualTo(NamingConvention.name("ix_{table}_{columns}", "ß".repeat(40), List.of("a"), ""))
            .isNotEqualTo(NamingConvention.name("ix_{table}_{columns}", "ß".repeat(40), List.of("b"), ""));
    }

}
