package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.enumType;
import static dev.migrate.operation.Definitions.enumeration;
import static dev.migrate.operation.Definitions.index;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.table;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.unique;

import dev.migrate.schema.ObjectKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Revisions that find something, or drop what they made, and what is there before. */
final class DowngradeRows {

    private DowngradeRows() {
    }

    static List<OperationCase> all() {
        return Stream
            .of(foundSo(), changed(), droppedAgain(), conditional(), StateRows.alreadySo(), StateRows.dependedOn(),
                    PrivilegeRows.all(), ChildRows.all(), ReplacedRows.all(), InverseRows.all(), AlterRows.all(),
                    Episode.rows())
            .flatMap(List::stream)
            .toList();
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

    private static List<OperationCase> foundSo() {
        return List.of(
                row("revoke everything of which a part was given", "GRANT SELECT ON t TO PUBLIC",
                        (op) -> op.revoke("ALL", "TABLE t", "PUBLIC")),
                row("revoke what was revoked", "REVOKE ALL ON FUNCTION f(int) FROM PUBLIC",
                        (op) -> op.revoke("EXECUTE", "FUNCTION f(int)", "PUBLIC")),
                row("grant what was granted", "GRANT SELECT ON t TO reader",
                        (op) -> op.grant("SELECT, INSERT", "TABLE t", "reader", "writer")),
                row("grant twice", "", (op) -> {
                    op.grant("SELECT", "TABLE t", "reader");
                    op.grant("SELECT", "TABLE t", "reader");
                }),
                row("revoke what columns have too", "GRANT SELECT (a), UPDATE (b) ON t TO reader",
                        (op) -> op.revoke("ALL", "TABLE t", "reader")),
                row("grant with grant option what was granted without", "GRANT SELECT ON t TO reader",
                        (op) -> op.grant("SELECT", "TABLE t", "reader").withGrantOption()),
                row("revoke what may be passed on", "GRANT SELECT ON t TO reader WITH GRANT OPTION",
                        (op) -> op.revoke("SELECT", "TABLE t", "reader").cascade()),
                row("grant by default what was the default",
                        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader",
                        (op) -> op.grantByDefault("IN SCHEMA public", "SELECT", "TABLES", "reader", "writer")),
                row("grant by default what was revoked",
                        "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
                        (op) -> op.grantByDefault("", "EXECUTE", "FUNCTIONS", "PUBLIC")),
                row("row security that is on", "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                        (op) -> op.enableRowSecurity("t")),
                row("row security that is off", "", (op) -> op.disableRowSecurity("t")),
                row("row security that is forced", "ALTER TABLE t FORCE ROW LEVEL SECURITY",
                        (op) -> op.forceRowSecurity("t")),
                row("a table that is unlogged", "CREATE UNLOGGED TABLE u ()", (op) -> op.setUnlogged("u")),
                row("a table that is logged", "", (op) -> op.setLogged("t")),
                row("a column that refuses null", "ALTER TABLE t ALTER a SET NOT NULL",
                        (op) -> op.setNotNull("t", "a")),
                row("a column that allows null", "", (op) -> op.dropNotNull("t", "a")),
                row("a column that refuses null, online", "ALTER TABLE t ALTER a SET NOT NULL",
                        (op) -> op.setNotNull("t", "a").online()),
                row("a domain that refuses null", "ALTER DOMAIN d SET NOT NULL", (op) -> op.setDomainNotNull("d")),
                row("a domain that allows null", "", (op) -> op.dropDomainNotNull("d")),
                row("a domain with a default", "ALTER DOMAIN d SET DEFAULT 7", (op) -> op.setDomainDefault("d", 8)),
                row("a comment that was another", "COMMENT ON TABLE t IS 'it''s\\old'",
                        (op) -> op.comment(ObjectKind.TABLE, "t", "new")),
                row("comments on everything", "COMMENT ON COLUMN t.a IS 'old'; COMMENT ON FUNCTION f(int) IS 'old'; "
                        + "COMMENT ON DOMAIN d IS 'old'; COMMENT ON INDEX t_pkey IS 'old'", (op) -> {
                            op.comment(ObjectKind.COLUMN, "t", "a", "new");
                            op.comment(ObjectKind.CONSTRAINT, "t", "t_pkey", "new");
                            op.comment(ObjectKind.FUNCTION, "f(int)", "new");
                            op.comment(ObjectKind.DOMAIN, "d", null);
                            op.comment(ObjectKind.INDEX, "t_pkey", null);
                            op.comment(ObjectKind.SCHEMA, "public", "new");
                        }),
                row("a primary key on columns that allow null", "", (op) -> op.createPrimaryKey("nulls", "x", "y")));
    }

    private static List<OperationCase> changed() {
        return List.of(row("grant and revoke", "GRANT SELECT ON t TO reader", (op) -> {
            op.grant("SELECT, UPDATE (a)", "TABLE t", "writer");
            op.revoke("SELECT", "TABLE t", "reader");
            op.grant("USAGE", "SEQUENCE s", "reader");
            op.revoke("USAGE", "TYPE mood", "PUBLIC");
            op.grant("CREATE", "SCHEMA public", "reader");
            op.grant("SELECT", "ALL TABLES IN SCHEMA public", "reader");
        }), row("row security and what else is a switch", "", (op) -> {
            op.enableRowSecurity("t");
            op.forceRowSecurity("t");
            op.setNotNull("t", "a");
            op.setUnlogged("t");
            op.setDomainNotNull("d");
        }), row("owners", "", (op) -> {
            op.setOwner(ObjectKind.TABLE, "t", "reader");
            op.setOwner(ObjectKind.TABLE, "t", "writer");
            op.setOwner(ObjectKind.FUNCTION, "f(int)", "reader");
            op.setOwner(ObjectKind.DOMAIN, "d", "reader");
            op.setOwner(ObjectKind.SCHEMA, "public", "reader");
        }), row("what is renamed between", "", (op) -> {
            op.grant("SELECT", "TABLE t", "reader");
            op.renameTable("t", "u");
            op.enableRowSecurity("u");
            op.renameColumn("u", "a", "c");
            op.setNotNull("u", "c");
            op.comment(ObjectKind.COLUMN, "u", "c", "new");
        }));
    }

    private static List<OperationCase> droppedAgain() {
        return List.of(row("a table that is dropped again", "", (op) -> {
            op.createTable("n", column("a", integer()).unique());
            op.createIndex("n", "a");
            op.grant("SELECT", "TABLE n", "reader");
            op.grant("SELECT", "ALL TABLES IN SCHEMA public", "reader");
            op.enableRowSecurity("n");
            op.createPolicy("p", "n").using("true");
            op.comment(ObjectKind.TABLE, "n", "new");
            op.renameColumn("n", "a", "c");
            op.renameTable("n", "m");
            op.dropTable("m");
        }), row("a column that is dropped again", "", (op) -> {
            op.addColumn("t", column("c", integer()).unique().check("c > 0"));
            op.createIndex("t", "c", "a").named("i");
            op.createIndex("t", Definitions.expression("c + 1")).named("j");
            op.createIndex("t", "b").where("c > 0").named("k");
            op.renameIndex("i", "h");
            op.renameColumn("t", "c", "e");
            op.dropColumn("t", "e");
        }), row("an enum that is dropped again", "", (op) -> {
            op.createEnum("e", "x");
            op.addEnumValue("e", "y");
            op.dropType("e");
        }), row("an enum that a column had in between", "", (op) -> {
            op.createEnum("e", "x", "y");
            op.changeType("t", "b", enumType("e")).using("b::e").was(column("b", text()));
            op.addEnumValue("e", "z");
            op.changeType("t", "b", text()).was(column("b", enumType("e")));
            op.dropType("e");
        }), row("an old column, after changes", "UPDATE t SET b = NULL", (op) -> {
            op.dropNotNull("t", "b");
            op.createIndex("t", "b");
            op.createIndex("t", Definitions.expression("lower(b)"));
            op.dropColumn("t", column("b", text()));
        }), row("an old table, by its former definition", "DROP VIEW v", (op) -> {
            op.addColumn("t", column("c", integer()));
            op.createIndex("t", "c");
            op.createUniqueConstraint("t", "c");
            op.renameColumn("t", "a", "x");
            op.setNotNull("t", "x");
            op.dropTable("t")
                .was(table("t", column("id", integer()).notNull(), column("a", integer()), column("b", text()),
                        Definitions.primaryKey("id").named("t_pkey")));
        }), row("an old table, by its last definition", "DROP VIEW v", (op) -> {
            op.renameColumn("t", "a", "x");
            op.addColumn("t", column("c", integer()));
            op.createUniqueConstraint("t", "c").named("u");
            op.renameColumn("t", "x", "y");
            op.dropTable("t")
                .was(table("t", column("id", integer()).notNull(), column("y", integer()), column("b", text()),
                        column("c", integer()), Definitions.primaryKey("id").named("t_pkey"), unique("c").named("u")));
        }), row("an old enum, by its former values", "", (op) -> {
            op.addEnumValue("mood", "new");
            op.renameEnumValue("mood", "ok", "fine");
            op.dropType("mood").was(enumeration("mood", "sad", "ok"));
        }), row("a constraint and an index that come and go", "", (op) -> {
            op.createUniqueConstraint("t", "a");
            op.dropConstraint("t", "uq_t_a");
            op.createIndex("t", "a");
            op.dropIndex("ix_t_a");
            op.createIndex("t", "a");
        }), row("an index that is dropped from a table that was renamed", "CREATE INDEX ia ON t (a)", (op) -> {
            op.renameTable("t", "u");
            op.dropIndex("ia").was(index("u", "a").named("ia"));
        }), row("a column of a new table", "", (op) -> {
            op.createTable("n", column("a", integer()), column("b", text()));
            op.createIndex("n", "a");
            op.renameColumn("n", "a", "c");
            op.dropColumn("n", "c");
        }));
    }

    private static void tableAndColumn(Operations op) {
        op.createTable("n", column("id", integer()), column("b", integer()).notNull()).ifNotExists();
        op.addColumn("n", column("b", integer())).ifNotExists();
        op.createIndex("n", "b").ifNotExists();
    }

    private static List<OperationCase> conditional() {
        return List.of(
                row("a table that is there", "CREATE TABLE n (x int)",
                        (op) -> op.createTable("n", column("a", integer())).ifNotExists()),
                row("a table that is not there", "", (op) -> op.createTable("n", column("a", integer())).ifNotExists()),
                row("a table and a column of it, new", "", DowngradeRows::tableAndColumn),
                row("a table and a column of it, an old table", "CREATE TABLE n (id int)",
                        DowngradeRows::tableAndColumn),
                row("a table and a column of it, both old", "CREATE TABLE n (id int, b text)",
                        DowngradeRows::tableAndColumn),
                row("a column that is there", "", (op) -> op.addColumn("t", column("a", text())).ifNotExists()),
                row("a column that is not there", "", (op) -> op.addColumn("t", column("c", text())).ifNotExists()),
                row("an index that is there", "CREATE INDEX i ON t (b)",
                        (op) -> op.createIndex("t", "a").named("i").ifNotExists()),
                row("an index that is not there", "", (op) -> op.createIndex("t", "a").ifNotExists()),
                row("an index that is there, concurrently", "CREATE INDEX i ON t (b)",
                        (op) -> op.createIndex("t", "a").named("i").ifNotExists().concurrently()),
                row("an index that is not there, concurrently", "",
                        (op) -> op.createIndex("t", "a").ifNotExists().concurrently()),
                row("a sequence that is there", "", (op) -> op.createSequence("s").ifNotExists()),
                row("a table that is dropped if it is there, and is", "CREATE TABLE n (a int)",
                        (op) -> op.dropTable("n").ifExists().was(table("n", column("a", integer())))),
                row("a table with an index that is dropped if it is there, and is",
                        "CREATE TABLE n (a int); CREATE INDEX i ON n (a)",
                        (op) -> op.dropTable("n")
                            .ifExists()
                            .was(table("n", column("a", integer())), index("n", "a").named("i"))),
                row("what is dropped if it is there, and is not", "", (op) -> {
                    op.dropTable("n").ifExists().was(table("n", column("a", integer())));
                    op.dropIndex("n").ifExists().was(index("t", "a").named("n"));
                    op.dropColumn("t", column("n", integer())).ifExists();
                    op.dropConstraint("t", "n", unique("a")).ifExists();
                    op.dropType("n").ifExists().was(enumeration("n", "x"));
                }));
    }

}
