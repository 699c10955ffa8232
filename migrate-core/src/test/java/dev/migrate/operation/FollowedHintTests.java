package dev.migrate.operation;

import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.check;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.domain;
import static dev.migrate.operation.Definitions.enumeration;
import static dev.migrate.operation.Definitions.forValues;
import static dev.migrate.operation.Definitions.fromTo;
import static dev.migrate.operation.Definitions.index;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.materializedView;
import static dev.migrate.operation.Definitions.otherRows;
import static dev.migrate.operation.Definitions.policy;
import static dev.migrate.operation.Definitions.sequence;
import static dev.migrate.operation.Definitions.table;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.varchar;
import static dev.migrate.operation.Definitions.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.migration.JavaMigration;
import dev.migrate.migration.JavaMigrations;
import dev.migrate.migration.MigrationRevision;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.RangeEnd;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A revision that is refused when it is loaded is taken when its hint is followed. */
class FollowedHintTests {

    private static Arguments row(String hint, Consumer<Operations> refused, Consumer<Operations> followed) {
        return Arguments.of(hint, refused, followed);
    }

    static Stream<Arguments> dropped() {
        return Stream.of(
                row("Write the column in place of its name, column(\"a\", type), or", (op) -> op.dropColumn("t", "a"),
                        (op) -> op.dropColumn("t", column("a", text()))),
                row("Write what it was behind its name, dropConstraint(\"t\", \"k\", check(…)) or the like, or",
                        (op) -> op.dropConstraint("t", "k"), (op) -> op.dropConstraint("t", "k", check("a > 0"))),
                row("Write .was(table(\"t\", …)), or", (op) -> op.dropTable("t"),
                        (op) -> op.dropTable("t").was(table("t", column("a", text())))),
                row("Write .was(index(table, …).named(\"i\")), or", (op) -> op.dropIndex("i"),
                        (op) -> op.dropIndex("i").was(index("t", "a").named("i"))),
                row("Write .was(view(\"v\", query)), or", (op) -> op.dropView("v"),
                        (op) -> op.dropView("v").was(view("v", "SELECT 1"))),
                row("Write .was(materializedView(\"v\", query)), or", (op) -> op.dropMaterializedView("v"),
                        (op) -> op.dropMaterializedView("v").was(materializedView("v", "SELECT 1"))),
                row("Write .was(policy(\"p\", \"t\")), or", (op) -> op.dropPolicy("p", "t"),
                        (op) -> op.dropPolicy("p", "t").was(policy("p", "t"))),
                row("Write .was(sequence(\"s\")), or", (op) -> op.dropSequence("s"),
                        (op) -> op.dropSequence("s").was(sequence("s"))),
                row("Write .was(domain(\"d\", type)), or", (op) -> op.drop(ObjectKind.DOMAIN, "d"),
                        (op) -> op.drop(ObjectKind.DOMAIN, "d").was(domain("d", text()))),
                row("Write .was(enumeration(\"e\", values)) if it is an enum, or", (op) -> op.dropType("e"),
                        (op) -> op.dropType("e").was(enumeration("e", "a"))),
                row("Write execute(sql, reverseSql), or", (op) -> op.drop(ObjectKind.FUNCTION, "f()"), (op) -> op
                    .execute("DROP FUNCTION f()", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'")));
    }

    static Stream<Arguments> altered() {
        return Stream.of(
                row("Write .was(column(\"a\", type)), or", (op) -> op.changeType("t", "a", bigint()),
                        (op) -> op.changeType("t", "a", bigint()).was(column("a", integer()))),
                row("Write .was(column(\"a\", type)), or", (op) -> op.setDefault("t", "a", 1),
                        (op) -> op.setDefault("t", "a", 1).was(column("a", integer()))),
                row("Write .was(column(\"a\", type).generatedAs(expression)), or",
                        (op) -> op.alterColumn("t", "a").setExpression("b + 1").was(column("a", integer())),
                        (op) -> op.alterColumn("t", "a")
                            .setExpression("b + 1")
                            .was(column("a", integer()).generatedAs("b"))),
                row("Write .undoneBy(words), or", (op) -> op.alterTable("t", "REPLICA IDENTITY FULL"),
                        (op) -> op.alterTable("t", "REPLICA IDENTITY FULL").undoneBy("REPLICA IDENTITY DEFAULT")),
                row("Write .was(values), or", (op) -> op.rebuildEnum("e", "a", "b"),
                        (op) -> op.rebuildEnum("e", "a", "b").was("b", "a")),
                row("Write .reverseUsing(expression), such as a conversion with ::integer, or",
                        (op) -> op.changeType("t", "a", varchar(9)).was(column("a", integer())),
                        (op) -> op.changeType("t", "a", varchar(9))
                            .reverseUsing("a::integer")
                            .was(column("a", integer()))));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                row("RangeEnd.MINVALUE or RangeEnd.MAXVALUE",
                        (op) -> op.createTable("p").partitionOf("t", fromTo(none(), 1)),
                        (op) -> op.createTable("p").partitionOf("t", fromTo(RangeEnd.MINVALUE, 1))),
                row("write otherRows()", (op) -> op.createTable("p").partitionOf("t", forValues()),
                        (op) -> op.createTable("p").partitionOf("t", otherRows())),
                row("Write execute(sql) within autocommit(…)",
                        (op) -> op.autocommit((outside) -> outside.jdbc().sql("VACUUM t")),
                        (op) -> op.autocommit((outside) -> outside.execute("VACUUM t", ""))),
                row("op.bulkInsert(table, columns, rows)", (op) -> op.execute("\\copy t FROM 'rows.csv'", ""),
                        (op) -> op.bulkInsert("t", List.of("a"), List.of(List.of(1))).undoneBy("")),
                row("op.bulkInsert(table, columns, rows)", (op) -> op.execute("COPY t FROM STDIN;\n1\n\\.\n", ""),
                        (op) -> op.bulkInsert("t", List.of("a"), List.of(List.of(1))).undoneBy("")),
                row("in op.autocommit(…)", (op) -> op.execute("BEGIN; VACUUM t; COMMIT", ""),
                        (op) -> op.autocommit((outside) -> outside.execute("VACUUM t", ""))),
                row("Give one of them another name with .named(\"…\").", (op) -> {
                    op.createIndex("t", "a");
                    op.createIndex("t", "a").where("a > 0");
                }, (op) -> {
                    op.createIndex("t", "a");
                    op.createIndex("t", "a").where("a > 0").named("ix_positive");
                }));
    }

    // what a caller without annotations for null may write
    @SuppressWarnings("NullAway")
    private static Object none() {
        return null;
    }

    private static void load(Consumer<Operations> upgrade) {
        new JavaMigrations(List.of(new Written(upgrade)), List.of(), FollowedHintTests.class.getClassLoader())
            .migrations();
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource({ "dropped", "altered", "others" })
    void aHintCanBeFollowed(String hint, Consumer<Operations> refused, Consumer<Operations> followed) {
        Diagnostic finding = catchThrowableOfType(MigrateException.class, () -> load(refused)).diagnostics().get(0);
        assertThat(finding.hint()).contains(hint);
        SourceLocation location = Objects.requireNonNull(finding.location());
        assertThat(location.source()).isEqualTo(FollowedHintTests.class.getName());
        assertThat(location.line()).isPositive();
        load(followed);
    }

    @MigrationRevision(id = "0001")
    private record Written(Consumer<Operations> changes) implements JavaMigration {

        @Override
        public void upgrade(Operations op) {
            this.changes.accept(op);
        }

    }

}
