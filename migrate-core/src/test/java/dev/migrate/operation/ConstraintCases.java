package dev.migrate.operation;

import static dev.migrate.operation.Definitions.check;
import static dev.migrate.operation.Definitions.exclude;
import static dev.migrate.operation.Definitions.foreignKey;
import static dev.migrate.operation.Definitions.unique;

import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Timing;
import java.util.List;
import java.util.function.Consumer;

final class ConstraintCases {

    private static final String T = "CREATE TABLE t (a int, b int, r int4range); CREATE TABLE p (id int PRIMARY KEY, k int, "
            + "UNIQUE (id, k))";

    private static final String KEYED = "CREATE TABLE t (a int NOT NULL, b int NOT NULL, r int4range)";

    private ConstraintCases() {
    }

    static List<OperationCase> all() {
        return List.of(row("a primary key", KEYED, (op) -> op.createPrimaryKey("t", "a", "b").include("r")),
                row("a primary key with a name of a column that may be null", T, (op) -> {
                    op.setNotNull("t", "a");
                    op.createPrimaryKey("t", "a").named("t_key");
                }), row("a unique constraint", T, (op) -> op.createUniqueConstraint("t", "a", "b")),
                row("a unique constraint with all there is", T,
                        (op) -> op.createUniqueConstraint("t", "a").nullsNotDistinct().include("b").initiallyDeferred())
                    .from(15),
                row("a deferrable unique constraint", T, (op) -> op.createUniqueConstraint("t", "a").deferrable()),
                row("a foreign key", T, (op) -> op.createForeignKey("t", "a").references("p", "id")),
                row("a foreign key to the primary key", T, (op) -> op.addForeignKey("t", "a").references("p")),
                row("a foreign key with all there is", T,
                        (op) -> op.createForeignKey("t", "a", "b")
                            .references("p", "id", "k")
                            .matchFull()
                            .onDelete(ReferentialAction.CASCADE)
                            .onUpdate(ReferentialAction.RESTRICT)
                            .deferrable()
                            .named("t_p")),
                row("a foreign key that sets one column", T,
                        (op) -> op.createForeignKey("t", "a", "b")
                            .references("p", "id", "k")
                            .onDelete(ReferentialAction.SET_NULL, "b"))
                    .from(15),
                row("a foreign key that sets a default", T,
                        (op) -> op.createForeignKey("t", "a")
                            .references("p", "id")
                            .onUpdate(ReferentialAction.SET_DEFAULT)),
                row("ON DELETE SET NULL with its index", T, (op) -> {
                    op.createForeignKey("t", "a").references("p", "id").onDelete(ReferentialAction.SET_NULL);
                    op.createIndex("t", "a");
                }),
                row("a foreign key that is not validated", T,
                        (op) -> op.createForeignKey("t", "a").references("p", "id").notValid()),
                row("a foreign key that is not enforced", T,
                        (op) -> op.createForeignKey("t", "a").references("p", "id").notEnforced())
                    .from(18),
                row("a foreign key without a long lock", T,
                        (op) -> op.addForeignKey("t", "a").references("p", "id").notValidThenValidate()),
                row("a check", T, (op) -> op.createCheckConstraint("t", "a > b")),
                row("a check with a name that is not inherited", T,
                        (op) -> op.createCheckConstraint("t", "a > b").noInherit().named("larger")),
                row("a check that is not enforced", T, (op) -> op.createCheckConstraint("t", "a > b").notEnforced())
                    .from(18),
                row("a check without a long lock", T,
                        (op) -> op.createCheckConstraint("t", "a > b").notValidThenValidate()),
                row("a check that is validated later", T, (op) -> {
                    op.createCheckConstraint("t", "a > 0").notValid().named("positive");
                    op.validateConstraint("t", "positive");
                }),
                row("a NOT NULL with a name", T, (op) -> op.createNotNullConstraint("t", "a").named("a_there"))
                    .from(18),
                row("a NOT NULL that is not validated", T, (op) -> op.createNotNullConstraint("t", "a").notValid())
                    .from(18),
                row("a NOT NULL with a name without a long lock", T,
                        (op) -> op.createNotNullConstraint("t", "a").notValidThenValidate())
                    .from(18),
                row("an exclusion constraint", T,
                        (op) -> op.createExcludeConstraint("t").with("r", "&&").where("a > 0").deferrable()),
                row("an exclusion constraint over an expression", T,
                        (op) -> op.createExcludeConstraint("t").using("btree").withExpression("abs(a)", "=")),
                row("a unique constraint swap", "CREATE TABLE t (a int, b int, CONSTRAINT uq_t_a UNIQUE (a))", (op) -> {
                    op.dropConstraint("t", "uq_t_a", unique("a"));
                    op.createUniqueConstraint("t", "a", "b");
                }),
                row("dropped constraints that are described", T
                        + "; ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1), ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id),"
                        + " ADD CONSTRAINT e EXCLUDE USING gist (r WITH &&)", (op) -> {
                            op.dropConstraint("t", "c", check("a > 1"));
                            op.dropConstraint("t", "f", foreignKey("a").references("p", "id"));
                            op.dropConstraint("t", "e", exclude().with("r", "&&"));
                        }),
                row("a renamed constraint", "CREATE TABLE t (a int CONSTRAINT x PRIMARY KEY)",
                        (op) -> op.renameConstraint("t", "x", "y")),
                row("a constraint's timing", T + "; ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id)",
                        (op) -> op.setConstraintTiming("t", "f", Timing.INITIALLY_DEFERRED, Timing.NOT_DEFERRABLE)),
                row("a foreign key that is enforced",
                        T + "; ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id) NOT ENFORCED",
                        (op) -> op.enforceConstraint("t", "f"))
                    .from(18),
                row("a constraint in a schema", "CREATE TABLE app.t (a int)",
                        (op) -> op.createUniqueConstraint("app.t", "a")));
    }

    private static OperationCase row(String name, String setup, Consumer<Operations> upgrade) {
        return new OperationCase(name, setup, upgrade);
    }

}
