package dev.migrate.operation;

import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.check;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.date;
import static dev.migrate.operation.Definitions.enumType;
import static dev.migrate.operation.Definitions.exclude;
import static dev.migrate.operation.Definitions.forValues;
import static dev.migrate.operation.Definitions.foreignKey;
import static dev.migrate.operation.Definitions.fromTo;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.jsonb;
import static dev.migrate.operation.Definitions.modulus;
import static dev.migrate.operation.Definitions.numeric;
import static dev.migrate.operation.Definitions.otherRows;
import static dev.migrate.operation.Definitions.primaryKey;
import static dev.migrate.operation.Definitions.table;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.timestamptz;
import static dev.migrate.operation.Definitions.tstzrange;
import static dev.migrate.operation.Definitions.unique;
import static dev.migrate.operation.Definitions.uuid;
import static dev.migrate.operation.Definitions.varchar;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.RangeEnd;
import dev.migrate.schema.ReferentialAction;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

final class TableCases {

    private static final String T = "CREATE TABLE t (a int, b text)";

    private static final String PARTED = """
            CREATE TABLE m (id int, at date) PARTITION BY RANGE (at);
            CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
            CREATE TABLE m2 (id int, at date);
            """;

    private TableCases() {
    }

    static List<OperationCase> all() {
        return List.of(
                row("a table with a UUID key and explicit names", "CREATE TABLE customers (id uuid PRIMARY KEY)",
                        (op) -> op.createTable("orders",
                                column("id", uuid()).notNull().defaultExpression("gen_random_uuid()"),
                                column("customer_id", uuid()).notNull(),
                                column("total", numeric(10, 2)).defaultValue(0),
                                column("data", jsonb()).notNull().defaultValue("{}"),
                                column("created_at", timestamptz()).notNull().defaultExpression("now()"),
                                primaryKey("id").named("orders_pkey"),
                                foreignKey("customer_id").references("customers", "id")
                                    .onDelete(ReferentialAction.CASCADE)
                                    .named("orders_customer_fkey"),
                                check("total >= 0").named("orders_total_check"))),
                row("names by convention", "CREATE TABLE p (id int PRIMARY KEY)",
                        (op) -> op.createTable("c", column("id", bigint()).identity().primaryKey(),
                                column("p_id", integer()).references("p", "id"), column("code", varchar(10)).unique(),
                                column("n", integer()).check("n > 0"), unique("p_id", "code"), check("n < 100"))),
                row("a name that has to be cut", "",
                        (op) -> op.createTable("a_table_with_quite_a_long_name_of_its_own",
                                column("a_column_with_a_long_name_too", integer()).unique(),
                                column("ß".repeat(20), integer()).unique())),
                row("names that have to be quoted", "",
                        (op) -> op.createTable("app.Order", column("select", text()),
                                column("a b", integer()).notNull(), column("quo\"te", integer()).primaryKey())),
                row("an empty table", "", (op) -> op.createTable("nothing")),
                row("a table that is there already", T, (op) -> {
                    op.dropTable("t").was(table("t", column("a", integer()), column("b", text())));
                    op.createTable("t", column("a", integer())).ifNotExists();
                }),
                row("an unlogged table with storage parameters and comments", "",
                        (op) -> op.createTable("cache", column("key", text()).primaryKey().comment("it's the \\ key"))
                            .unlogged()
                            .using("heap")
                            .with("fillfactor", 70)
                            .with("autovacuum_enabled", false)
                            .comment("fast")),
                row("an exclusion constraint in a table", "",
                        (op) -> op.createTable("bookings", column("during", tstzrange()),
                                exclude().with("during", "&&").where("NOT isempty(during)"))),
                row("an enum and a table that uses it", "", (op) -> {
                    op.createEnum("app.mood", "sad", "happy");
                    op.createTable("app.people", column("mood", enumType("app.mood")).notNull().defaultValue("happy"));
                }), row("partitions by range", "", (op) -> {
                    op.createTable("m", column("id", integer()).notNull(), column("at", date()).notNull(),
                            primaryKey("id", "at"))
                        .partitionBy("RANGE (at)");
                    op.createTable("m_2026").partitionOf("m", fromTo("2026-01-01", "2027-01-01"));
                    op.createTable("m_before").partitionOf("m", fromTo(RangeEnd.MINVALUE, "2026-01-01"));
                    op.createTable("m_after").partitionOf("m", fromTo("2027-01-01", RangeEnd.MAXVALUE));
                    op.createTable("m_other").partitionOf("m", otherRows());
                }), row("partitions by list", "", (op) -> {
                    op.createTable("l", column("region", text())).partitionBy("LIST (region)");
                    op.createTable("l_eu").partitionOf("l", forValues("de", "fr"));
                    op.createTable("l_none").partitionOf("l", forValues("?", null));
                }), row("partitions by hash", "", (op) -> {
                    op.createTable("h", column("id", integer())).partitionBy("HASH (id)");
                    op.createTable("h0", check("id > 0").named("h0_check")).partitionOf("h", modulus(2, 0));
                }),
                row("a partition that comes", PARTED,
                        (op) -> op.attachPartition("m", "m2", fromTo("2027-01-01", "2028-01-01"))),
                row("a partition that goes", PARTED,
                        (op) -> op.detachPartition("m", "m1", fromTo("2026-01-01", "2027-01-01"))),
                row("inheritance", T, (op) -> op.createTable("child", column("c", integer())).inherits("t")),
                row("a copy of a table's shape", T + "; CREATE INDEX ON t (a)",
                        (op) -> op.createTable("u").like("t INCLUDING ALL")),
                row("a dropped table that is described", "CREATE TABLE t (a int CONSTRAINT pk_t PRIMARY KEY, b text)",
                        (op) -> op.dropTable("t")
                            .was(table("t", column("a", integer()).primaryKey(), column("b", text())))),
                row("a table that is renamed", T, (op) -> op.renameTable("t", "u")),
                row("a table that is made, renamed and moved", "", (op) -> {
                    op.createTable("t", column("a", integer()));
                    op.renameTable("t", "u");
                    op.setSchema(ObjectKind.TABLE, "public.u", "app");
                }), row("unlogged", T, (op) -> op.setUnlogged("t")),
                row("logged", "CREATE UNLOGGED TABLE t (a int)", (op) -> op.setLogged("t")),
                row("storage parameters", "CREATE TABLE t (a int) WITH (fillfactor = 80, autovacuum_enabled = off)",
                        (op) -> op.setTableParameters("t", Map.of("fillfactor", 70, "parallel_workers", 2),
                                Map.of("fillfactor", 80, "autovacuum_enabled", "off"))),
                row("row-level security", T, (op) -> {
                    op.enableRowSecurity("t");
                    op.forceRowSecurity("t");
                }),
                row("row-level security off", T + "; ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                        (op) -> op.disableRowSecurity("t")),
                row("any other change of a table", T,
                        (op) -> op.alterTable("t", "REPLICA IDENTITY FULL").undoneBy("REPLICA IDENTITY DEFAULT")),
                row("a table that is no longer a child of its parent", T + "; CREATE TABLE c () INHERITS (t)",
                        (op) -> op.alterTable("c", "NO INHERIT t").undoneBy("INHERIT t")));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
