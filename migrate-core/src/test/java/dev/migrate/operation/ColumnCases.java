package dev.migrate.operation;

import static dev.migrate.operation.Definitions.always;
import static dev.migrate.operation.Definitions.array;
import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.bool;
import static dev.migrate.operation.Definitions.byDefault;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.date;
import static dev.migrate.operation.Definitions.enumType;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.jsonb;
import static dev.migrate.operation.Definitions.numeric;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.timestamptz;
import static dev.migrate.operation.Definitions.tstzrange;
import static dev.migrate.operation.Definitions.type;
import static dev.migrate.operation.Definitions.uuid;
import static dev.migrate.operation.Definitions.varchar;

import dev.migrate.change.ColumnAlteration.Property;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;

final class ColumnCases {

    private static final String T = "CREATE TABLE t (a int, b text)";

    private ColumnCases() {
    }

    static List<OperationCase> all() {
        return List.of(row("the example of the documentation", "CREATE TABLE orders (id int, paid bool)", (op) -> {
            op.createEnum("order_status", "pending", "active");
            op.addColumn("orders", column("status", enumType("order_status")).notNull().defaultValue("pending"));
        }), row("a column", T, (op) -> op.addColumn("t", column("c", integer()))),
                row("a column that may be there", T, (op) -> op.addColumn("t", column("c", integer())).ifNotExists()),
                row("a text default with a quote", T,
                        (op) -> op.addColumn("t", column("c", text()).defaultValue("it's \\"))),
                row("a boolean default", T,
                        (op) -> op.addColumn("t", column("c", bool()).notNull().defaultValue(true))),
                row("an array with a default", T,
                        (op) -> op.addColumn("t", column("c", array(text())).defaultValue(List.of("a", "b\"c")))),
                row("a JSONB default", T, (op) -> op.addColumn("t", column("c", jsonb()).notNull().defaultValue("{}"))),
                row("an expression as default", T,
                        (op) -> op.addColumn("t", column("c", timestamptz()).defaultExpression("now()"))),
                row("an identity", T, (op) -> op.addColumn("t", column("c", bigint()).identity())),
                row("an identity by default", T, (op) -> op.addColumn("t", column("c", bigint()).identityByDefault())),
                row("an identity with options", T,
                        (op) -> op.addColumn("t",
                                column("c", bigint()).identity(new SequenceOptions(BigInteger.TEN, BigInteger.TWO, null,
                                        null, BigInteger.TEN, true)))),
                row("a stored generated column", T,
                        (op) -> op.addColumn("t", column("c", integer()).generatedAs("a * 2"))),
                row("a virtual generated column", T,
                        (op) -> op.addColumn("t", column("c", integer()).generatedVirtualAs("a * 2")))
                    .from(18),
                row("collation, storage, compression, statistics, comment", T,
                        (op) -> op.addColumn("t",
                                column("c", text()).collate("C")
                                    .storage("EXTERNAL")
                                    .compression("pglz")
                                    .statistics(50)
                                    .comment("a comment"))),
                row("a type by its spelling", T,
                        (op) -> op.addColumn("t", column("c", type("timestamp(3) with time zone")))),
                row("every type", T, ColumnCases::types),
                row("a column with constraints", T + "; CREATE TABLE p (id int PRIMARY KEY)",
                        (op) -> op.addColumn("t",
                                column("p_id", integer()).unique().references("p", "id").check("p_id > 0"))),
                row("a column that is filled in batches",
                        T + "; INSERT INTO t SELECT n FROM generate_series(1, 5000) n",
                        (op) -> op.addColumn("t", column("c", integer()).notNull()).withBackfill("a + 1")),
                row("a dropped column that is described", T, (op) -> op.dropColumn("t", column("b", text()))),
                row("a dropped column with a default", "CREATE TABLE t (a int, b text NOT NULL DEFAULT 'x')",
                        (op) -> op.dropColumn("t", column("b", text()).notNull().defaultValue("x"))),
                row("a renamed column", T, (op) -> op.renameColumn("t", "a", "A b")),
                row("null refused", T, (op) -> op.setNotNull("t", "a")),
                row("null refused without a long lock", T, (op) -> op.setNotNull("t", "a").online()),
                row("null allowed", "CREATE TABLE t (a int NOT NULL)", (op) -> op.dropNotNull("t", "a")),
                row("a default that is set", T, (op) -> op.setDefault("t", "a", 7).was(column("a", integer()))),
                row("a default that is changed", "CREATE TABLE t (a int DEFAULT 1)",
                        (op) -> op.alterColumn("t", "a")
                            .setDefaultExpression("1 + 1")
                            .was(column("a", integer()).defaultValue(1))),
                row("a default that is dropped", "CREATE TABLE t (a int DEFAULT 1)",
                        (op) -> op.dropDefault("t", "a").was(column("a", integer()).defaultValue(1))),
                row("a wider type", "CREATE TABLE t (a varchar(50))",
                        (op) -> op.changeType("t", "a", varchar(100)).was(column("a", varchar(50)))),
                row("a wider array element", "CREATE TABLE t (a varchar(50)[])",
                        (op) -> op.changeType("t", "a", array(varchar(100))).was(column("a", array(varchar(50))))),
                row("a type with its conversion both ways", "CREATE TABLE t (a text)",
                        (op) -> op.changeType("t", "a", integer())
                            .using("a::int")
                            .reverseUsing("a::text")
                            .was(column("a", text()))),
                row("a type and a default at once", "CREATE TABLE t (a int DEFAULT 1 NOT NULL)",
                        (op) -> op.alterColumn("t", "a")
                            .dropDefault()
                            .type(text())
                            .reverseUsing("a::int")
                            .setDefault("x")
                            .dropNotNull()
                            .was(column("a", integer()).notNull().defaultValue(1))),
                row("an identity that comes", "CREATE TABLE t (a int NOT NULL)",
                        (op) -> op.alterColumn("t", "a").setIdentity(always())),
                row("an identity that changes", "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY)",
                        (op) -> op.alterColumn("t", "a")
                            .setIdentity(byDefault())
                            .was(column("a", integer()).identity())),
                row("an identity that goes", "CREATE TABLE t (a int GENERATED BY DEFAULT AS IDENTITY)",
                        (op) -> op.alterColumn("t", "a")
                            .dropIdentity()
                            .was(column("a", integer()).identityByDefault())),
                row("an expression that changes", "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED)",
                        (op) -> op.alterColumn("t", "b")
                            .setExpression("a * 3")
                            .was(column("b", integer()).generatedAs("(a * 2)")))
                    .from(17),
                row("statistics, storage, compression", T,
                        (op) -> op.alterColumn("t", "b")
                            .set(Property.STATISTICS, "100", "DEFAULT")
                            .set(Property.STORAGE, "EXTERNAL", "EXTENDED")
                            .set(Property.COMPRESSION, "pglz", "DEFAULT")),
                row("three-step NOT NULL", T + "; INSERT INTO t VALUES (1)", (op) -> {
                    op.addColumn("t", column("c", text()));
                    op.execute("UPDATE t SET c = 'x' WHERE c IS NULL", "");
                    op.setNotNull("t", "c");
                }),
                row("a data migration with CASE", "CREATE TABLE t (paid bool); INSERT INTO t VALUES (true)", (op) -> {
                    op.addColumn("t", column("status", text()));
                    op.execute("UPDATE t SET status = CASE WHEN paid THEN 'paid' ELSE 'open' END",
                            "UPDATE t SET paid = status = 'paid'");
                }));
    }

    private static void types(Operations op) {
        List<ColumnType> all = List.of(Types.smallint(), Types.numeric(), numeric(10, 2), Types.real(),
                Types.doublePrecision(), Types.character(3), Types.bytea(), date(), Types.time(), Types.timestamp(),
                Types.interval(), uuid(), Types.json(), Types.xml(), Types.inet(), Types.cidr(), Types.tsvector(),
                Types.int4range(), Types.int8range(), Types.numrange(), Types.daterange(), tstzrange(),
                Types.varchar());
        for (int index = 0; index < all.size(); index++) {
            op.addColumn("t", column("c" + index, all.get(index)));
        }
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
