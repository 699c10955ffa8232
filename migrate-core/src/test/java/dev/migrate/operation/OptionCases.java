package dev.migrate.operation;

import static dev.migrate.operation.Definitions.always;
import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.byDefault;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.counting;
import static dev.migrate.operation.Definitions.desc;
import static dev.migrate.operation.Definitions.expression;
import static dev.migrate.operation.Definitions.index;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.materializedView;
import static dev.migrate.operation.Definitions.policy;
import static dev.migrate.operation.Definitions.table;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.varchar;
import static dev.migrate.operation.Definitions.view;

import dev.migrate.schema.ObjectKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Options that many statements have. */
final class OptionCases {

    private static final String T = "CREATE TABLE t (id int PRIMARY KEY, a int, b text); "
            + "INSERT INTO t VALUES (1, 1, 'x'), (7, 2, 'y')";

    private static final String ROLES = "DROP ROLE IF EXISTS app_reader; DROP ROLE IF EXISTS app_writer; "
            + "CREATE ROLE app_reader; CREATE ROLE app_writer; " + T;

    private static final String V = ROLES + "; CREATE VIEW v WITH (security_barrier) AS SELECT id, a AS \"A\" FROM t; "
            + "GRANT SELECT ON v TO app_reader; COMMENT ON VIEW v IS 'it''s'; COMMENT ON COLUMN v.id IS 'key'";

    private OptionCases() {
    }

    static List<OperationCase> all() {
        return Stream.of(numbers(), views(), dropped(), privileges(), comments(), columns())
            .flatMap(List::stream)
            .toList();
    }

    private static List<OperationCase> numbers() {
        return List.of(
                row("an identity with all options", "",
                        (op) -> op.createTable("n",
                                column("id", bigint()).identityByDefault(
                                        counting().startWith(100).incrementBy(10).between(50, 1000).cache(5).cycling()),
                                column("b", integer()))),
                row("an identity with a start and an end", "",
                        (op) -> op.createTable("n",
                                column("id", bigint()).identity(counting().startWith(9).maxValue(99)))),
                row("an identity that is added to rows", T,
                        (op) -> op.alterColumn("t", "id").setIdentity(byDefault(counting().startWith(3))).afterRows()),
                row("an identity that counts otherwise",
                        "CREATE TABLE n (id int GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2))",
                        (op) -> op.alterColumn("n", "id")
                            .setIdentity(always(counting().incrementBy(5)))
                            .was(column("id", integer()).identity(counting().incrementBy(2)))),
                row("an identity that is dropped", "CREATE TABLE n (id int GENERATED ALWAYS AS IDENTITY)",
                        (op) -> op.alterColumn("n", "id").dropIdentity().was(column("id", integer()).identity())),
                row("a sequence with one limit", "", (op) -> op.createSequence("s").minValue(5).cycle()),
                row("a sequence that is dropped, of a column", T + "; CREATE SEQUENCE s OWNED BY t.id",
                        (op) -> op.dropSequence("s").was(Definitions.sequence("s").ownedBy("t", "id"))));
    }

    private static List<OperationCase> views() {
        return List.of(row("a view that is new", T, (op) -> op.replaceView("v", "SELECT id FROM t").columns("n")),
                row("a view that is replaced", V, (op) -> op.replaceView("v", "SELECT id, a + 1 AS \"A\" FROM t")),
                row("a view with one more column", V,
                        (op) -> op.replaceView("v", "SELECT id, a AS \"A\", b FROM t").with("check_option", "local")),
                row("a view that was said", V,
                        (op) -> op.replaceView("v", "SELECT id, a + 1 AS \"A\" FROM t")
                            .was(view("v", "SELECT id, a AS \"A\" FROM t").with("security_barrier", true))),
                row("a view with a trigger and a default that gets one more column", V
                        + "; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
                        + "CREATE TRIGGER g INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f(); "
                        + "ALTER VIEW v ALTER \"A\" SET DEFAULT 3; GRANT UPDATE (id) ON v TO app_writer; "
                        + "CREATE RULE r AS ON DELETE TO v DO INSTEAD NOTHING; ALTER VIEW v OWNER TO app_writer",
                        (op) -> op.replaceView("v", "SELECT id, a AS \"A\", b FROM t")),
                row("a function that is replaced", "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                        (op) -> op.replace(ObjectKind.FUNCTION, "f(int)",
                                "CREATE OR REPLACE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 2'")),
                row("a procedure that is new", "",
                        (op) -> op.replace(ObjectKind.PROCEDURE, "p()",
                                "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql AS 'SELECT 2'")),
                row("a function that was said", "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                        (op) -> op
                            .replace(ObjectKind.FUNCTION, "f(int)",
                                    "CREATE OR REPLACE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 2'")
                            .was("CREATE OR REPLACE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'")),
                row("a view that is dropped with its options",
                        T + "; CREATE VIEW v (x) WITH (security_barrier = true) AS SELECT a FROM t",
                        (op) -> op.dropView("v")
                            .was(view("v", "SELECT a FROM t").columns("x").with("security_barrier", true))));
    }

    private static List<OperationCase> dropped() {
        return List.of(
                row("a table that is dropped with its indexes and policies",
                        "CREATE TABLE n (a int, b text); CREATE UNIQUE INDEX i ON n (a) INCLUDE (b); "
                                + "CREATE INDEX j ON n (lower(b)) WHERE a > 0; CREATE POLICY p ON n USING (a > 0)",
                        (op) -> op.dropTable("n")
                            .was(table("n", column("a", integer()), column("b", text())),
                                    index("n", "a").unique().include("b").named("i"),
                                    index("n", expression("lower(b)")).where("a > 0").named("j"),
                                    policy("p", "n").using("a > 0"))),
                row("a table with an index that is renamed before it is dropped",
                        "CREATE TABLE n (a int); CREATE INDEX i ON n (a)", (op) -> {
                            op.createIndex("n", "a").named("k");
                            op.renameIndex("i", "j");
                            op.dropTable("n")
                                .was(table("n", column("a", integer())), index("n", "a").named("k"),
                                        index("n", "a").named("j"));
                        }),
                row("a materialized view that is dropped with its index",
                        T + "; CREATE MATERIALIZED VIEW mv AS SELECT a FROM t; CREATE INDEX i ON mv (a)",
                        (op) -> op.dropMaterializedView("mv")
                            .was(materializedView("mv", "SELECT a FROM t"), index("mv", "a").named("i"))),
                row("a column that refuses null and is dropped",
                        "CREATE TABLE n (a int, b text NOT NULL); INSERT INTO n VALUES (1, 'x'), (2, 'y')",
                        (op) -> op.dropColumn("n", column("b", text()).notNull()).filledWith("'row ' || a -- all")),
                row("an index over names and elements", T, (op) -> op.createIndex("t", "a", desc("b"))));
    }

    private static List<OperationCase> privileges() {
        return List.of(
                row("privileges that may be passed on", ROLES,
                        (op) -> op.grant("SELECT, UPDATE (a)", "TABLE t", "app_reader").withGrantOption()),
                row("privileges that may be passed on no longer",
                        ROLES + "; GRANT SELECT ON t TO app_reader WITH GRANT OPTION",
                        (op) -> op.revoke("SELECT", "TABLE t", "app_reader").grantOptionOnly()),
                row("privileges that are taken with those that were passed on",
                        ROLES + "; GRANT SELECT ON t TO app_reader WITH GRANT OPTION",
                        (op) -> op.revoke("SELECT", "TABLE t", "app_reader").cascade()),
                row("default privileges that may be passed on", ROLES,
                        (op) -> op.grantByDefault("IN SCHEMA app", "SELECT", "TABLES", "app_reader").withGrantOption()),
                row("default privileges that are taken",
                        ROLES + "; ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO app_reader",
                        (op) -> op.revokeByDefault("IN SCHEMA app", "SELECT", "TABLES", "app_reader")),
                row("row security that holds for the owner no longer", T + "; ALTER TABLE t FORCE ROW LEVEL SECURITY",
                        (op) -> op.noForceRowSecurity("t")));
    }

    private static List<OperationCase> comments() {
        return List.of(row("comments on parts of a domain and a type",
                "CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0); CREATE TYPE pair AS (x int); "
                        + "COMMENT ON CONSTRAINT c ON DOMAIN d IS 'old'",
                (op) -> {
                    op.comment(ObjectKind.DOMAIN_CONSTRAINT, "d", "c", "positive");
                    op.comment(ObjectKind.COLUMN, "pair", "x", "first");
                }),
                row("comments on parts of tables and views",
                        T + "; CREATE VIEW v AS SELECT a FROM t; CREATE STATISTICS st ON a, b FROM t; "
                                + "CREATE RULE r AS ON DELETE TO t DO ALSO NOTHING; CREATE SEQUENCE s; "
                                + "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
                                + "CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()",
                        (op) -> {
                            op.comment(ObjectKind.COLUMN, "v", "a", "a column");
                            op.comment(ObjectKind.CONSTRAINT, "t", "t_pkey", "a key");
                            op.comment(ObjectKind.RULE, "t", "r", "a rule");
                            op.comment(ObjectKind.TRIGGER, "t", "g", "a trigger");
                            op.comment(ObjectKind.STATISTICS, "st", "statistics");
                            op.comment(ObjectKind.SEQUENCE, "s", "numbers");
                        }));
    }

    private static List<OperationCase> columns() {
        return List.of(
                row("a column's collation alone", T,
                        (op) -> op.alterColumn("t", "b").collate("\"C\"").was(column("b", text()))),
                row("a column's collation that was another",
                        "CREATE TABLE n (b varchar(10) COLLATE \"C\" DEFAULT 'dd')",
                        (op) -> op.alterColumn("n", "b")
                            .type(text())
                            .collate("\"POSIX\"")
                            .was(column("b", varchar(10)).collate("\"C\"").defaultValue("dd"))),
                row("a default that has no cast", "CREATE TABLE n (b text DEFAULT '7')",
                        (op) -> op.alterColumn("n", "b")
                            .dropDefault()
                            .type(integer())
                            .using("b::int")
                            .was(column("b", text()).defaultValue("7"))));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
