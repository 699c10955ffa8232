package dev.migrate.operation;

import static dev.migrate.operation.Definitions.materializedView;
import static dev.migrate.operation.Definitions.policy;

import dev.migrate.schema.ObjectKind;
import java.util.List;
import java.util.function.Consumer;

/** Policies, privileges, and what materialized views can have. */
final class SecurityCases {

    private static final String T = "DROP ROLE IF EXISTS app_reader; CREATE ROLE app_reader; "
            + "CREATE TABLE t (a int, b text, owner text)";

    private static final String MV = "CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x'); "
            + "CREATE MATERIALIZED VIEW mv AS SELECT a FROM t";

    private SecurityCases() {
    }

    static List<OperationCase> all() {
        return List.of(
                row("a policy for rows that are read", T, (op) -> op.createPolicy("p", "t").forSelect().using("a > 0")),
                row("a policy for new rows", T, (op) -> op.createPolicy("p", "t").forInsert().withCheck("a > 0")),
                row("a policy for rows that change", T,
                        (op) -> op.createPolicy("p", "t")
                            .forUpdate()
                            .to("app_reader", "CURRENT_USER")
                            .using("owner = current_user")
                            .withCheck("a > 0")),
                row("a policy for rows that go", T,
                        (op) -> op.createPolicy("Only mine", "t")
                            .forDelete()
                            .to("PUBLIC")
                            .using("owner = current_user")),
                row("a restrictive policy", T, (op) -> op.createPolicy("p", "t").restrictive().using("a > 0")),
                row("a policy that is dropped", T + "; CREATE POLICY p ON t FOR SELECT TO PUBLIC USING (a > 0)",
                        (op) -> op.dropPolicy("p", "t").was(policy("p", "t").forSelect().to("PUBLIC").using("a > 0"))),
                row("a policy that is renamed", T + "; CREATE POLICY p ON t",
                        (op) -> op.rename(ObjectKind.POLICY, "t", "p", "q")),
                row("a policy that changes", T + "; CREATE POLICY p ON t USING (a > 0)",
                        (op) -> op.alter(ObjectKind.POLICY, "t", "p", "USING (a > 1)").undoneBy("USING (a > 0)")),
                row("a policy with a comment", T + "; CREATE POLICY p ON t",
                        (op) -> op.comment(ObjectKind.POLICY, "t", "p", "all of them")),
                row("privileges on columns", T, (op) -> op.grant("SELECT (a, b), UPDATE (b)", "TABLE t", "app_reader")),
                row("privileges on columns that are taken", T + "; GRANT SELECT (a), INSERT (a, b) ON t TO app_reader",
                        (op) -> op.revoke("INSERT (a, b)", "TABLE t", "app_reader")),
                row("privileges on a schema and all that is in it",
                        T + "; CREATE TABLE app.u (); CREATE TABLE app.v ()", (op) -> {
                            op.grant("USAGE, CREATE", "SCHEMA app", "app_reader");
                            op.grant("SELECT", "ALL TABLES IN SCHEMA app", "app_reader");
                        }),
                row("privileges on a sequence, a function and a type",
                        T + "; CREATE SEQUENCE s; CREATE TYPE e AS ENUM ('x'); "
                                + "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; "
                                + "REVOKE ALL ON FUNCTION f(int) FROM PUBLIC; REVOKE ALL ON TYPE e FROM PUBLIC; "
                                + "GRANT SELECT ON SEQUENCE s TO app_reader",
                        (op) -> {
                            op.grant("USAGE", "SEQUENCE s", "app_reader");
                            op.grant("EXECUTE", "FUNCTION f(int)", "app_reader");
                            op.grant("USAGE", "TYPE e", "app_reader");
                        }),
                row("a materialized view without rows that has parameters", MV,
                        (op) -> op.createMaterializedView("mw", "SELECT b FROM t")
                            .columns("text of b")
                            .with("fillfactor", 70)
                            .with("autovacuum_enabled", false)
                            .withNoData()),
                row("a materialized view that may be there", MV,
                        (op) -> op.createMaterializedView("app.mv", "SELECT b FROM public.t").ifNotExists()),
                row("a materialized view that is dropped",
                        MV + "; DROP MATERIALIZED VIEW mv; "
                                + "CREATE MATERIALIZED VIEW mv WITH (fillfactor = 50) AS SELECT a FROM t WITH NO DATA",
                        (op) -> op.dropMaterializedView("mv")
                            .was(materializedView("mv", "SELECT a FROM t").with("fillfactor", 50).withNoData())),
                row("a materialized view that is refreshed concurrently", MV, (op) -> {
                    op.createIndex("mv", "a").unique();
                    op.refreshMaterializedView("mv").concurrently();
                }),
                row("a materialized view that loses its rows", MV,
                        (op) -> op.refreshMaterializedView("mv").withNoData()),
                row("a materialized view with several indexes and a comment", MV, (op) -> {
                    op.createIndex("mv", "a").using("hash");
                    op.createIndex("mv", Definitions.desc("a")).named("mv_down").where("a > 0");
                    op.comment(ObjectKind.MATERIALIZED_VIEW, "mv", "kept");
                    op.comment(ObjectKind.COLUMN, "mv", "a", "a column");
                }),
                row("a materialized view in any other way", MV,
                        (op) -> op.alter(ObjectKind.MATERIALIZED_VIEW, "mv", "ALTER COLUMN a SET STATISTICS 10")
                            .undoneBy("ALTER COLUMN a SET STATISTICS -1")),
                row("a materialized view's column that is renamed", MV,
                        (op) -> op.alter(ObjectKind.MATERIALIZED_VIEW, "mv", "RENAME COLUMN a TO c")
                            .undoneBy("RENAME COLUMN c TO a")),
                row("a view with columns and a check option", MV,
                        (op) -> op.createView("v", "SELECT a, b FROM t WHERE a > 0")
                            .columns("x", "y")
                            .with("check_option", "local")),
                row("a view with the rights of its user", MV,
                        (op) -> op.createView("v", "SELECT a FROM t").with("security_invoker", true))
                    .from(15),
                row("a recursive view", "", (op) -> op.createView("v",
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n")),
                row("a view's default", MV + "; CREATE VIEW v AS SELECT a FROM t",
                        (op) -> op.alter(ObjectKind.VIEW, "v", "ALTER COLUMN a SET DEFAULT 1")
                            .undoneBy("ALTER COLUMN a DROP DEFAULT")));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
