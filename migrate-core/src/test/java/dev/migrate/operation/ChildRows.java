package dev.migrate.operation;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;

import java.util.List;
import java.util.function.Consumer;

/**
 * Columns that refuse null in a table, and in those that inherit from it or are parts of
 * it.
 */
final class ChildRows {

    private static final String CHILDREN = "CREATE TABLE p (a int%s); CREATE TABLE c (a int NOT NULL) INHERITS (p); "
            + "CREATE TABLE g () INHERITS (c); CREATE TABLE e () INHERITS (p)";

    private static final String PARTS = "CREATE TABLE p (a int%s) PARTITION BY LIST (a); "
            + "CREATE TABLE c PARTITION OF p (a NOT NULL) FOR VALUES IN (1) PARTITION BY LIST (a); "
            + "CREATE TABLE g PARTITION OF c DEFAULT; CREATE TABLE e PARTITION OF p DEFAULT";

    private ChildRows() {
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

    static List<OperationCase> all() {
        return List.of(
                row("not null with children that have it", CHILDREN.formatted(""), (op) -> op.setNotNull("p", "a")),
                row("not null with children that have it, online", CHILDREN.formatted(""),
                        (op) -> op.setNotNull("p", "a").online()),
                row("null with children that refuse it", CHILDREN.formatted(""), (op) -> op.dropNotNull("p", "a")),
                row("null with children", CHILDREN.formatted(" NOT NULL"), (op) -> op.dropNotNull("p", "a")),
                row("not null with partitions that have it", PARTS.formatted(""), (op) -> op.setNotNull("p", "a")),
                row("null with partitions", PARTS.formatted(" NOT NULL"), (op) -> op.dropNotNull("p", "a")),
                row("null with a name", "CREATE TABLE p (a int CONSTRAINT filled NOT NULL)",
                        (op) -> op.dropNotNull("p", "a")),
                row("null with a comment",
                        "CREATE TABLE p (a int NOT NULL); COMMENT ON CONSTRAINT p_a_not_null ON p IS 'x'",
                        (op) -> op.dropNotNull("p", "a"))
                    .from(18),
                row("null in a domain with a name and a comment for it",
                        "CREATE DOMAIN e AS int CONSTRAINT filled NOT NULL; COMMENT ON CONSTRAINT filled ON DOMAIN e IS 'x'",
                        (op) -> op.dropDomainNotNull("e"))
                    .from(18),
                row("a key of a table with children", CHILDREN.formatted(", b int"),
                        (op) -> op.createPrimaryKey("p", "a", "b")),
                row("a key of a partitioned table", PARTS.formatted(", b int"),
                        (op) -> op.createPrimaryKey("p", "a", "b")),
                row("a key that goes again", "", (op) -> {
                    op.createPrimaryKey("nulls", "x", "y").named("k_key");
                    op.dropConstraint("nulls", "k_key");
                }), row("a key that goes again and its column goes", "", (op) -> {
                    op.createPrimaryKey("nulls", "x", "z").named("k_key");
                    op.dropConstraint("nulls", "k_key");
                    op.dropColumn("nulls", column("z", integer()));
                }), row("a key that goes again and its table is renamed", "", (op) -> {
                    op.addColumn("nulls", column("n", integer()));
                    op.createPrimaryKey("nulls", "x", "n").named("k_key");
                    op.dropConstraint("nulls", "k_key");
                    op.renameColumn("nulls", "x", "w");
                    op.renameTable("nulls", "l");
                }));
    }

}
