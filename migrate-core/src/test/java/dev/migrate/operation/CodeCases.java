package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.RowPolicy;
import dev.migrate.schema.View;
import dev.migrate.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

final class CodeCases {

    private static final String T = "CREATE TABLE t (a int, b text); CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql "
            + "AS 'BEGIN RETURN NEW; END'";

    private CodeCases() {
    }

    static List<OperationCase> all() {
        return List.of(row("a view", T, (op) -> op.createView("v", "SELECT a FROM t WHERE a > 0")),
                row("a view that is dropped", T + "; CREATE VIEW v AS SELECT a FROM t",
                        (op) -> op.dropView("v", "SELECT a FROM t")),
                row("a view with a column list and options", T,
                        (op) -> op.create(new View(new QualifiedName("app", "v"), View.Storage.NONE, List.of("x"),
                                "SELECT a FROM public.t", Map.of("security_barrier", "true"), null, null))),
                row("a materialized view with an index", T, (op) -> {
                    op.createMaterializedView("mv", "SELECT a FROM t");
                    op.createIndex("mv", "a").unique();
                    op.refreshMaterializedView("mv");
                }),
                row("a materialized view without rows", T,
                        (op) -> op.create(new View(new QualifiedName(null, "mv"), View.Storage.WITH_NO_DATA, List.of(),
                                "SELECT a FROM t", Map.of(), null, null))),
                row("a function", "",
                        (op) -> op.create(ObjectKind.FUNCTION, "app.twice(int)",
                                "CREATE FUNCTION app.twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2'")),
                row("a function with a body of statements", "",
                        (op) -> op.create(ObjectKind.FUNCTION, "one()",
                                "CREATE FUNCTION one() RETURNS int BEGIN ATOMIC SELECT 1; END")),
                row("a procedure", T,
                        (op) -> op.create(ObjectKind.PROCEDURE, "clear(int)",
                                "CREATE PROCEDURE clear(n int) LANGUAGE sql AS 'DELETE FROM t WHERE a = n'")),
                row("an aggregate", "",
                        (op) -> op.create(ObjectKind.AGGREGATE, "total(int)",
                                "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')")),
                row("a trigger", T,
                        (op) -> op.create(ObjectKind.TRIGGER, "t", "t_stamp",
                                "CREATE TRIGGER t_stamp BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stamp()")),
                row("an event trigger", "CREATE FUNCTION seen() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                        (op) -> op.create(ObjectKind.EVENT_TRIGGER, "watch",
                                "CREATE EVENT TRIGGER watch ON sql_drop EXECUTE FUNCTION seen()")),
                row("a rule", T, (op) -> op.create(ObjectKind.RULE, "t", "keep",
                        "CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING")),
                row("a policy", T, (op) -> {
                    op.enableRowSecurity("t");
                    op.createPolicy("own", "t", "b = current_user", "a > 0");
                }),
                row("a restrictive policy of one command", T,
                        (op) -> op.create(new RowPolicy("few", new QualifiedName(null, "t"),
                                new RowPolicy.Scope(false, "SELECT", List.of("CURRENT_USER")), "a > 1", null))),
                row("privileges that are given", T, (op) -> op.grant("SELECT, INSERT", "TABLE t", "PUBLIC")),
                row("privileges that are taken", T + "; GRANT SELECT, UPDATE ON t TO PUBLIC",
                        (op) -> op.revoke("UPDATE", "TABLE t", "PUBLIC")),
                row("privileges by default", "",
                        (op) -> op.grantByDefault("IN SCHEMA app", "SELECT", "TABLES", "PUBLIC")),
                row("statistics", T,
                        (op) -> op.create(ObjectKind.STATISTICS, "t_ab",
                                "CREATE STATISTICS t_ab (dependencies) ON a, b FROM t")),
                row("a publication", T,
                        (op) -> op.create(ObjectKind.PUBLICATION, "news", "CREATE PUBLICATION news FOR TABLE t")),
                row("a collation", "",
                        (op) -> op.create(ObjectKind.COLLATION, "app.plain", "CREATE COLLATION app.plain FROM \"C\"")),
                row("SQL with its reverse", T,
                        (op) -> op.execute("CREATE TABLE x (); CREATE TABLE y ()", "DROP TABLE y; DROP TABLE x")),
                row("rows of a new table", "", (op) -> {
                    op.createTable("n", column("a", integer()), column("b", text()));
                    op.bulkInsert("n", List.of("a", "b"), List.of(List.of(1, "it's\ta tab"), List.of(2, "\\N")));
                }));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
