package dev.migrate.operation;

import static dev.migrate.operation.Definitions.always;
import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.fromTo;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.text;

import dev.migrate.change.ColumnAlteration;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Timing;
import dev.migrate.sql.QualifiedName;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What a revision does to an object that it makes, under a name that is given.
 *
 * @param what which object
 * @param changes the changes
 */
record Episode(String what, BiConsumer<Operations, String> changes) {

    /** All of them. */
    static final List<Episode> ALL = List.of(new Episode("the columns of a table", (op, name) -> {
        op.createTable(name, column("id", integer()).notNull(), column("a", integer()), column("b", text()),
                column("g", integer()).generatedAs("a + 1"));
        op.setDefault(name, "a", 3);
        op.alterColumn(name, "id").setIdentity(always());
        op.alterColumn(name, "g").setExpression("a + 2");
        op.alterColumn(name, "b").set(ColumnAlteration.Property.STORAGE, "EXTERNAL", "EXTENDED");
        op.setNotNull(name, "a");
        op.changeType(name, "id", bigint());
    }), new Episode("what else a table has", (op, name) -> {
        op.createTable(name, column("id", integer()).primaryKey(), column("a", integer()));
        op.setTableParameters(name, Map.of("fillfactor", 70), Map.of());
        op.alterTable(name, "SET (fillfactor = 80)");
        op.createCheckConstraint(name, "a > 0").notValid().named("k");
        op.validateConstraint(name, "k");
        op.createForeignKey(name, "a").references(name, "id").notEnforced().named("f");
        op.enforceConstraint(name, "f");
        op.setConstraintTiming(name, "f", Timing.DEFERRABLE, Timing.NOT_DEFERRABLE);
        op.grant("SELECT", "TABLE " + sql(name), "PUBLIC");
        op.enableRowSecurity(name);
        op.comment(ObjectKind.TABLE, name, "new");
        op.setOwner(ObjectKind.TABLE, name, "CURRENT_USER");
    }), new Episode("a table and its partition", (op, name) -> {
        op.createTable(name, column("at", integer())).partitionBy("RANGE (at)");
        op.createTable(name + " part", column("at", integer()));
        op.createIndex(name, "at").named(name + " i");
        op.attachPartition(name, name + " part", fromTo(1, 9));
        op.detachPartition(name, name + " part", fromTo(1, 9));
        op.attachPartition(name, name + " part", fromTo(2, 8));
    }), new Episode("an enum", (op, name) -> {
        op.createEnum(name, "x", "y");
        op.addEnumValue(name, "z");
        op.renameEnumValue(name, "y", "w");
        op.rebuildEnum(name, "w", "x");
    }), new Episode("a composite type", (op, name) -> {
        op.createCompositeType(name, column("x", integer()));
        op.addAttribute(name, "y", text());
        op.renameAttribute(name, "x", "z");
        op.alterType(name, "DROP ATTRIBUTE y").undoneBy("ADD ATTRIBUTE y text");
    }), new Episode("a domain", (op, name) -> {
        op.createDomain(name, integer());
        op.setDomainDefault(name, 3);
        op.setDomainNotNull(name);
        op.alterDomain(name, "ADD CONSTRAINT k CHECK (VALUE > 0)");
    }), new Episode("a sequence", (op, name) -> {
        op.createSequence(name);
        op.alterSequence(name, step(5), SequenceOptions.DEFAULT);
        op.setSchema(ObjectKind.SEQUENCE, name, "app");
        op.rename(ObjectKind.SEQUENCE, "app." + quoted(name), "moved");
        op.drop(ObjectKind.SEQUENCE, "app.moved");
    }), new Episode("an identity of rows", (op, name) -> {
        op.createTable(name, column("id", integer()).notNull());
        op.bulkInsert(name, List.of("id"), List.of(List.of(5)));
        op.alterColumn(name, "id").setIdentity(always()).afterRows();
    }), new Episode("a view and a function", (op, name) -> {
        op.createView(name, "SELECT 1 AS a");
        op.grant("SELECT", "TABLE " + sql(name), "PUBLIC");
        op.replaceView(name, "SELECT 2 AS a, 3 AS b");
        op.replace(ObjectKind.FUNCTION, quoted(name) + "()",
                "CREATE OR REPLACE FUNCTION " + quoted(name) + "() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    }), new Episode("rows", (op, name) -> {
        op.createTable(name, column("a", integer()), column("b", text()));
        op.execute("INSERT INTO " + sql(name) + " VALUES (1, 'x')", "");
        op.execute("UPDATE " + sql(name) + " SET a = 2", "");
        op.bulkInsert(name, List.of("a"), List.of(List.of(3)));
    }));

    /** Writes the changes, of objects of this name. */
    void write(Operations op, String name) {
        this.changes.accept(op, name);
    }

    /** Gives a revision of each. */
    static List<OperationCase> rows() {
        OperationCase backfill = new OperationCase("new rows, in batches", "", (op) -> {
            op.createTable("n", column("a", integer()));
            op.backfill("n", "a = 1").where("a IS NULL");
        });
        return Stream
            .concat(Stream.of(backfill),
                    ALL.stream()
                        .map((episode) -> new OperationCase("new: " + episode.what(), "CREATE SCHEMA IF NOT EXISTS app",
                                (op) -> episode.write(op, "n"))))
            .toList();
    }

    private static String sql(String name) {
        return new QualifiedName(null, name).sql();
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static SequenceOptions step(int increment) {
        return new SequenceOptions(null, BigInteger.valueOf(increment), null, null, null, null);
    }

}
