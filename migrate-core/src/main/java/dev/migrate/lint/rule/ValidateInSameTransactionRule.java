package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownConstraint;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.AlterAction.ValidateConstraint;

/** {@code validate-in-same-transaction}. */
final class ValidateInSameTransactionRule extends DescribedRule {

    ValidateInSameTransactionRule() {
        super(RuleDescription
            .error("validate-in-same-transaction", RuleGroup.LOCK,
                    "A constraint is validated in the transaction that has added it, under the lock of ADD.")
            .because(
                    """
                            The lock of `ADD CONSTRAINT … NOT VALID` is held until the transaction ends. If `VALIDATE CONSTRAINT` reads every row in the same transaction, nothing is won by `NOT VALID`.
                            Put `VALIDATE` into a separate revision, or run the revision with `transaction:false`.

                            Not reported: statements that are committed one by one, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ADD CONSTRAINT qty_positive CHECK (qty > 0) NOT VALID;
                    ALTER TABLE orders VALIDATE CONSTRAINT qty_positive;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ValidateConstraint validate : step.actions(ValidateConstraint.class)) {
            KnownTable table = step.schema().table(step.table());
            KnownConstraint known = (table != null) ? table.constraint(validate.name()) : null;
            boolean before = known != null && !known.validated() && step.inTransaction()
                    && known.origin().equals(step.schema().now());
            if (before || isAddedHere(step, validate)) {
                findings.add("constraint \"" + validate.name() + "\" is validated under the lock that adding it took");
            }
        }
    }

    private static boolean isAddedHere(Step step, ValidateConstraint validate) {
        return step.actions(AddConstraint.class)
            .stream()
            .anyMatch((add) -> validate.name().equals(add.constraint().name()));
    }

}
