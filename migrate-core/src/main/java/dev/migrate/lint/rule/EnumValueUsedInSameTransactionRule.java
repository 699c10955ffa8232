package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownEnum;
import dev.migrate.statement.TypeStatement.AddValue;

/** {@code enum-value-used-in-same-transaction}. */
final class EnumValueUsedInSameTransactionRule extends DescribedRule {

    EnumValueUsedInSameTransactionRule() {
        super(RuleDescription
            .error("enum-value-used-in-same-transaction", RuleGroup.FAILURE,
                    "A new value of an enum is used in the transaction that has added it.")
            .because(
                    """
                            PostgreSQL answers 55P04 until the transaction of `ALTER TYPE … ADD VALUE` is committed, also to a default or a view that has the value.
                            From PostgreSQL 17 on it is allowed if the same transaction has created the type.
                            Put the use into a separate revision, or run the revision with `transaction:false`.

                            Not reported: statements that are committed one by one, and the same text as a value of another type.
                            """)
            .example("""
                    ALTER TYPE state ADD VALUE 'paused';
                    ALTER TABLE jobs ALTER COLUMN s SET DEFAULT 'paused';
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!step.inTransaction()) {
            return;
        }
        for (Step earlier : step.earlier(AddValue.class)) {
            if (earlier.statement() instanceof AddValue add && step.sharesTransaction(earlier) && isUnsafe(step, add)
                    && EnumUse.uses(step, add)) {
                findings.add("value '" + add.value() + "' of type " + quoted(add.type())
                        + " cannot be used before the transaction that added it is committed");
                return;
            }
        }
    }

    private static boolean isUnsafe(Step step, AddValue add) {
        KnownEnum known = step.schema().enumType(add.type());
        if (known == null) {
            return true;
        }
        boolean added = step.schema().now().equals(known.added(add.value()));
        boolean fresh = step.schema().now().equals(known.origin()) && step.script().version().isAtLeast(17);
        return added && !fresh;
    }

}
