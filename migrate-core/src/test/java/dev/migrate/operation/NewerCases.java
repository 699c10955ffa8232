package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.daterange;
import static dev.migrate.operation.Definitions.foreignKey;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.notNull;
import static dev.migrate.operation.Definitions.primaryKey;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.unique;

import dev.migrate.change.ColumnAlteration.Property;
import dev.migrate.schema.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What newer servers have, what is attached, and what runs on its own. */
final class NewerCases {

    private static final String T = "CREATE TABLE t (a int, b text)";

    private static final String PARTS = "CREATE TABLE m (a int, b text) PARTITION BY LIST (a); "
            + "CREATE TABLE m1 PARTITION OF m FOR VALUES IN (1); CREATE TABLE m2 PARTITION OF m FOR VALUES IN (2)";

    private static final String STAYS = "CREATE EXTENSION btree_gist; "
            + "CREATE TABLE room (id int, open daterange, CONSTRAINT pk_room PRIMARY KEY (id, open WITHOUT OVERLAPS)); "
            + "CREATE TABLE stay (room_id int, nights daterange)";

    private NewerCases() {
    }

    static List<OperationCase> all() {
        return List.of(
                row("a temporal primary key in a table", "CREATE EXTENSION btree_gist",
                        (op) -> op.createTable("room", column("id", integer()), column("open", daterange()),
                                primaryKey("id", "open").withoutOverlaps()))
                    .from(18),
                row("a temporal unique constraint", STAYS,
                        (op) -> op.createUniqueConstraint("stay", "room_id", "nights").withoutOverlaps())
                    .from(18),
                row("a temporal foreign key", STAYS,
                        (op) -> op.createForeignKey("stay", "room_id", "nights")
                            .references("room", "id", "open")
                            .period())
                    .from(18),
                row("temporal keys from the first table to the second", "", (op) -> {
                    op.createExtension("btree_gist");
                    op.createTable("room", column("id", integer()), column("open", daterange()),
                            unique("id", "open").withoutOverlaps().named("Room Key"));
                    op.createTable("stay", column("room_id", integer()), column("nights", daterange()),
                            foreignKey("room_id", "nights").references("room", "id", "open").period());
                }).from(18),
                row("a virtual generated column in a table", "",
                        (op) -> op.createTable("t", column("a", integer()),
                                column("twice", integer()).notNull().generatedVirtualAs("a * 2")))
                    .from(18),
                row("a NOT NULL in a table that has a name and is not inherited", "",
                        (op) -> op.createTable("t", column("a", integer()), notNull("a").noInherit().named("there")))
                    .from(18),
                row("a NOT NULL that is validated later", T, (op) -> {
                    op.createNotNullConstraint("t", "a").notValid().named("there");
                    op.validateConstraint("t", "there");
                }).from(18), row("a NOT NULL that is not validated and then dropped", T, (op) -> {
                    op.createNotNullConstraint("t", "a").notValid().named("there");
                    op.dropConstraint("t", "there");
                }).from(18),
                row("a foreign key in a table that is not enforced", "CREATE TABLE p (id int PRIMARY KEY)",
                        (op) -> op.createTable("t", column("p_id", integer()),
                                foreignKey("p_id").references("p", "id").notEnforced()))
                    .from(18),
                row("an index for a part of a partitioned table", PARTS, (op) -> {
                    op.createIndex("m", "a").only().named("whole");
                    op.createIndex("m1", "a").named("part1");
                    op.createIndex("m2", "a").named("part2");
                    op.attachIndex("whole", "part1");
                    op.attachIndex("whole", "part2");
                }), row("an index of a partitioned table that is built concurrently", PARTS, (op) -> {
                    op.createIndex("m1", "a").concurrently().named("part1");
                    op.createIndex("m2", "a").concurrently().named("part2");
                    op.createIndex("m", "a").only().named("whole");
                    op.attachIndex("whole", "part1");
                    op.attachIndex("whole", "part2");
                }),
                row("a unique index of a partitioned table only", PARTS,
                        (op) -> op.createIndex("m", "a").unique().only()),
                row("changes outside a transaction", T, (op) -> op.autocommit((own) -> {
                    own.createTable("u", column("a", integer()));
                    own.execute("VACUUM t", "");
                    own.addColumn("t", column("c", integer()).notNull().defaultValue(1));
                })), row("one change outside a transaction among others", T, (op) -> {
                    op.createTable("u", column("a", integer()));
                    op.autocommit((own) -> own.execute("ANALYZE t", "ANALYZE t"));
                    op.createIndex("u", "a");
                }),
                row("storage, compression and statistics of a new column", T,
                        (op) -> op.addColumn("t",
                                column("c", text()).notNull()
                                    .defaultValue("")
                                    .collate("\"C\"")
                                    .compression("pglz")
                                    .statistics(0))),
                row("storage of a new column", T, (op) -> op.addColumn("t", column("c", text()).storage("MAIN"))),
                row("storage of a column of a new table", "",
                        (op) -> op.createTable("u",
                                column("c", text()).storage("EXTERNAL").compression("pglz").statistics(7))),
                row("the statistics of a column", T,
                        (op) -> op.alterColumn("t", "b").set(Property.STATISTICS, "500", "-1")),
                row("the storage of a column", T,
                        (op) -> op.alterColumn("t", "b").set(Property.STORAGE, "MAIN", "EXTENDED")),
                row("the compression of a column", T,
                        (op) -> op.alterColumn("t", "b").set(Property.COMPRESSION, "pglz", "DEFAULT")),
                row("the number of different values of a column", T,
                        (op) -> op.alterTable("t", "ALTER COLUMN a SET (n_distinct = 5)")
                            .undoneBy("ALTER COLUMN a RESET (n_distinct)")),
                row("a table's index that rows are told apart by", "CREATE TABLE t (a int NOT NULL)", (op) -> {
                    op.createIndex("t", "a").unique();
                    op.alterTable("t", "REPLICA IDENTITY USING INDEX ix_t_a").undoneBy("REPLICA IDENTITY DEFAULT");
                }),
                row("a table that is clustered", T + "; CREATE INDEX i ON t (a)",
                        (op) -> op.alterTable("t", "CLUSTER ON i").undoneBy("SET WITHOUT CLUSTER")),
                row("parameters of an index that go", T + "; CREATE INDEX i ON t (a) WITH (fillfactor = 50)",
                        (op) -> op.setIndexParameters("i", Map.of("deduplicate_items", "off"),
                                Map.of("fillfactor", 50))),
                row("an index with a comment in a schema", "CREATE TABLE app.t (a int); CREATE INDEX i ON app.t (a)",
                        (op) -> op.comment(ObjectKind.INDEX, "app.i", "for a")));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
