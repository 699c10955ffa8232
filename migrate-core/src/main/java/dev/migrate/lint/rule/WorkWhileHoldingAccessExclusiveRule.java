package dev.migrate.lint.rule;

import dev.migrate.change.LockMode;
import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.TableLock;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction.ValidateConstraint;

/** {@code work-while-holding-access-exclusive}. */
final class WorkWhileHoldingAccessExclusiveRule extends DescribedRule {

    WorkWhileHoldingAccessExclusiveRule() {
        super(RuleDescription
            .warning("work-while-holding-access-exclusive", RuleGroup.LOCK,
                    "Slow work follows in a transaction that holds an exclusive lock.")
            .because(
                    """
                            A lock is held until its transaction ends. If a statement that reads or writes many rows follows one that took an ACCESS EXCLUSIVE lock, no other session can use that table until both are done.
                            Put the slow statement into a separate transaction, or the exclusive lock last.

                            Not reported: statements that only change the catalog, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ADD COLUMN region text;
                    UPDATE orders SET region = 'eu';
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!Work.isSlow(step)) {
            return;
        }
        QualifiedName held = step.earlier()
            .stream()
            .filter((earlier) -> step.inTransaction() && step.sharesTransaction(earlier))
            .flatMap((earlier) -> earlier.locks().stream())
            .filter((lock) -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
            .map(TableLock::table)
            .findFirst()
            .orElse(null);
        if (held == null && isMixed(step)) {
            held = step.table();
        }
        if (held != null) {
            findings
                .add("table " + quoted(held) + " stays locked against readers and writers while this statement works");
        }
    }

    // one ALTER TABLE holds its strongest lock from the first action to the last
    private static boolean isMixed(Step step) {
        return !step.actions(ValidateConstraint.class).isEmpty() && step.takes(LockMode.ACCESS_EXCLUSIVE);
    }

}
