package dev.migrate.operation;

import static dev.migrate.operation.Definitions.always;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.enumType;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.table;
import static dev.migrate.operation.Definitions.text;

import dev.migrate.change.ColumnAlteration;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Timing;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Each kind of change of what is so already, and of what others depend on. */
final class StateRows {

    private static final String MEASURES = "CREATE TABLE m (at int, n int) PARTITION BY RANGE (at); ";

    private StateRows() {
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

    /** Gives revisions that change nothing. */
    static List<OperationCase> alreadySo() {
        return List.of(row("create what is there", "", (op) -> op.createTable("t", column("x", text())).ifNotExists()),
                row("drop what is not there", "",
                        (op) -> op.dropTable("none").ifExists().was(table("none", column("a", integer())))),
                row("move to where it is", "", (op) -> op.setSchema(ObjectKind.TABLE, "public.t", "public")),
                row("the owner that it has", "ALTER TABLE t OWNER TO reader",
                        (op) -> op.setOwner(ObjectKind.TABLE, "t", "reader")),
                row("the comment that it has", "COMMENT ON TABLE t IS 'x'",
                        (op) -> op.comment(ObjectKind.TABLE, "t", "x")),
                row("privileges that are there", "GRANT SELECT ON t TO reader",
                        (op) -> op.grant("SELECT", "TABLE t", "reader")),
                row("the default that it has", "ALTER TABLE t ALTER a SET DEFAULT 3",
                        (op) -> op.setDefault("t", "a", 3).was(column("a", integer()).defaultValue(3))),
                row("the type that it has", "", (op) -> op.changeType("t", "a", integer()).was(column("a", integer()))),
                row("not null that it has", "ALTER TABLE t ALTER a SET NOT NULL", (op) -> op.setNotNull("t", "a")),
                row("the identity that it has", "ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY",
                        (op) -> op.alterColumn("t", "id")
                            .setIdentity(always())
                            .was(column("id", integer()).notNull().identity())),
                row("an identity that continues after the rows already",
                        "ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY (START 100)",
                        (op) -> op.alterColumn("t", "id")
                            .setIdentity(always())
                            .was(column("id", integer()).notNull().identity())
                            .afterRows()),
                row("a view that is so", "CREATE VIEW w AS SELECT id FROM t",
                        (op) -> op.replaceView("w", "SELECT id FROM t")),
                row("the expression that it has", "ALTER TABLE t ADD g int GENERATED ALWAYS AS (a + 1) STORED",
                        (op) -> op.alterColumn("t", "g")
                            .setExpression("a + 1")
                            .was(column("g", integer()).generatedAs("a + 1"))),
                row("the storage that it has", "ALTER TABLE t ALTER b SET STORAGE EXTERNAL",
                        (op) -> op.alterColumn("t", "b")
                            .set(ColumnAlteration.Property.STORAGE, "EXTERNAL", "EXTERNAL")),
                row("row security that it has", "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                        (op) -> op.enableRowSecurity("t")),
                row("parameters that it has", "ALTER TABLE t SET (fillfactor = 70)",
                        (op) -> op.setTableParameters("t", Map.of("fillfactor", 70), Map.of("fillfactor", 70))),
                row("words that change nothing", "ALTER TABLE t SET (fillfactor = 70)",
                        (op) -> op.alterTable("t", "SET (fillfactor = 70)").undoneBy("SET (fillfactor = 70)")),
                row("a constraint that is valid", "ALTER TABLE t ADD CONSTRAINT k CHECK (id > 0)",
                        (op) -> op.validateConstraint("t", "k")),
                row("the timing that it has", "ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES t DEFERRABLE",
                        (op) -> op.setConstraintTiming("t", "k", Timing.DEFERRABLE, Timing.DEFERRABLE)),
                row("a constraint that is enforced", "ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES t",
                        (op) -> op.enforceConstraint("t", "k")),
                row("the values that it has", "", (op) -> op.rebuildEnum("mood", "sad", "ok").was("sad", "ok")),
                row("the options that it has", "", (op) -> op.alterSequence("s", step(1), step(1))),
                row("the type that an attribute has", "CREATE TYPE pair AS (x int)",
                        (op) -> op.alterAttribute("pair", "x", integer(), integer())),
                row("the default that a domain has", "ALTER DOMAIN d SET DEFAULT 3",
                        (op) -> op.setDomainDefault("d", 3)),
                row("words that change nothing of a domain", "",
                        (op) -> op.alterDomain("d", "DROP NOT NULL").undoneBy("DROP NOT NULL")),
                row("SQL that changes nothing", "", (op) -> op.execute("UPDATE t SET a = a WHERE false", "")),
                row("no rows", "", (op) -> op.bulkInsert("t", List.of("id"), List.of()).undoneBy("")),
                row("a backfill of rows that are done", "",
                        (op) -> op.backfill("t", "a = 1").where("a IS NULL").undoneBy("")));
    }

    private static SequenceOptions step(int increment) {
        return new SequenceOptions(null, BigInteger.valueOf(increment), null, null, null, null);
    }

    /**
     * Gives revisions that change what a view, an index, a key or a trigger depends on.
     */
    static List<OperationCase> dependedOn() {
        return List.of(
                row("a column of a table that a view has", "CREATE VIEW w AS SELECT * FROM t",
                        (op) -> op.addColumn("t", column("c", integer()))),
                row("a constraint that goes, of a table with a view", "ALTER TABLE t ADD CONSTRAINT k CHECK (id > 0)",
                        (op) -> op.dropConstraint("t", "k", Definitions.check("id > 0"))),
                row("a table with a view is renamed", "CREATE INDEX i ON t (a)", (op) -> op.renameTable("t", "u")),
                row("a table with a view moves", "CREATE SCHEMA IF NOT EXISTS app",
                        (op) -> op.setSchema(ObjectKind.TABLE, "public.t", "app")),
                row("a table with an identity has another owner",
                        "ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY",
                        (op) -> op.setOwner(ObjectKind.TABLE, "t", "reader")),
                row("a comment on a column that an index has", "CREATE INDEX i ON t (a)",
                        (op) -> op.comment(ObjectKind.COLUMN, "t", "a", "x")),
                row("privileges on a table with privileges on a column", "GRANT SELECT (a) ON t TO reader",
                        (op) -> op.revoke("SELECT", "TABLE t", "reader")),
                row("a default of a column that a view has", "CREATE VIEW w AS SELECT a FROM t",
                        (op) -> op.setDefault("t", "a", 3).was(column("a", integer()))),
                row("the type of a column with an index, a check and a key",
                        "CREATE INDEX i ON t (a); ALTER TABLE t ADD CHECK (a > 0), ADD UNIQUE (a)",
                        (op) -> op.changeType("t", "a", Definitions.bigint()).was(column("a", integer()))),
                row("not null of a column with an index", "CREATE INDEX i ON t (a)", (op) -> op.setNotNull("t", "a")),
                row("an identity of a column that others refer to", "CREATE TABLE r (t_id int REFERENCES t)",
                        (op) -> op.alterColumn("t", "id").setIdentity(always())),
                row("an identity after the rows of a table that others refer to",
                        "CREATE TABLE r (t_id int REFERENCES t)",
                        (op) -> op.alterColumn("t", "id").setIdentity(always()).afterRows()),
                row("a view that another view has",
                        "CREATE VIEW w AS SELECT id FROM t; CREATE VIEW x AS SELECT * FROM w",
                        (op) -> op.replaceView("w", "SELECT a AS id FROM t")),
                row("an expression of a column with an index",
                        "ALTER TABLE t ADD g int GENERATED ALWAYS AS (a + 1) STORED; CREATE INDEX i ON t (g)",
                        (op) -> op.alterColumn("t", "g")
                            .setExpression("a + 2")
                            .was(column("g", integer()).generatedAs("a + 1"))),
                row("the storage of a column with an index", "CREATE INDEX i ON t (b)",
                        (op) -> op.alterColumn("t", "b")
                            .set(ColumnAlteration.Property.STORAGE, "EXTERNAL", "EXTENDED")),
                row("row security of a table with a policy", "CREATE POLICY p ON t USING (true)",
                        (op) -> op.enableRowSecurity("t")),
                row("parameters of a table with others", "ALTER TABLE t SET (autovacuum_enabled = off)",
                        (op) -> op.setTableParameters("t", Map.of("fillfactor", 70), Map.of())),
                row("words for a table with an index", "CREATE INDEX i ON t (a)",
                        (op) -> op.alterTable("t", "CLUSTER ON i").undoneBy("SET WITHOUT CLUSTER")),
                row("a partition with its own index", MEASURES
                        + "CREATE INDEX mi ON m (n); CREATE TABLE m1 (at int, n int); CREATE INDEX m1i ON m1 (n)",
                        (op) -> op.attachPartition("m", "m1", Definitions.fromTo(1, 9))),
                row("a partition with an index of the whole", MEASURES
                        + "CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (1) TO (9); CREATE INDEX mi ON m (n)",
                        (op) -> op.detachPartition("m", "m1", Definitions.fromTo(1, 9))),
                row("the timing of a key of a partitioned table",
                        MEASURES + "CREATE TABLE m1 PARTITION OF m DEFAULT; "
                                + "ALTER TABLE m ADD CONSTRAINT k FOREIGN KEY (n) REFERENCES t",
                        (op) -> op.setConstraintTiming("m", "k", Timing.INITIALLY_DEFERRED, Timing.NOT_DEFERRABLE)),
                row("a key of a partitioned table is enforced",
                        "ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES t NOT ENFORCED",
                        (op) -> op.enforceConstraint("t", "k")),
                row("a value of an enum in use",
                        "CREATE TABLE n (m mood DEFAULT 'ok' CHECK (m <> 'sad')); CREATE VIEW w AS SELECT m FROM n",
                        (op) -> op.addEnumValue("mood", "new")),
                row("a value of an enum in use is renamed",
                        "CREATE TABLE n (m mood DEFAULT 'ok'); CREATE VIEW w AS SELECT m FROM n WHERE m = 'ok'",
                        (op) -> op.renameEnumValue("mood", "ok", "fine")),
                row("the values of an enum in use",
                        "CREATE TABLE n (m mood DEFAULT 'ok'); CREATE INDEX i ON n (m); CREATE VIEW w AS SELECT m FROM n",
                        (op) -> op.rebuildEnum("mood", "ok", "sad").was("sad", "ok")),
                row("a sequence that a default uses", "ALTER TABLE t ALTER a SET DEFAULT nextval('s')",
                        (op) -> op.alterSequence("s", step(5), step(1))),
                row("an attribute of a type that a function takes",
                        "CREATE TYPE pair AS (x int); CREATE FUNCTION g(pair) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                        (op) -> op.addAttribute("pair", "y", text())),
                row("an attribute of a type that a column has", "CREATE TYPE pair AS (x int); CREATE TABLE n (p pair)",
                        (op) -> op.renameAttribute("pair", "x", "y")),
                row("a domain that a column has", "CREATE TABLE n (x d)", (op) -> op.setDomainNotNull("d")),
                row("words for a domain that a column has", "CREATE TABLE n (x d)",
                        (op) -> op.alterDomain("d", "SET DEFAULT 3").undoneBy("DROP DEFAULT")),
                row("SQL on a table with a view", "",
                        (op) -> op.execute("ALTER TABLE t ADD c int", "ALTER TABLE t DROP c")),
                row("rows of a table that others refer to", "CREATE TABLE r (t_id int REFERENCES t, m mood)", (op) -> {
                    op.addColumn("t", column("m", enumType("mood")));
                    op.bulkInsert("t", List.of("id", "m"), List.of(List.of(7, "ok")))
                        .undoneBy("DELETE FROM t WHERE id = 7");
                }), row("a backfill of a table with an index", "CREATE INDEX i ON t (a)",
                        (op) -> op.backfill("t", "a = a + 1").where("a < 0").undoneBy("")));
    }

}
