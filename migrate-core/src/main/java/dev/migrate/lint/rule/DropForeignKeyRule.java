package dev.migrate.lint.rule;

import dev.migrate.change.LockMode;
import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.TableLock;

/** {@code drop-foreign-key}. */
final class DropForeignKeyRule extends DescribedRule {

    DropForeignKeyRule() {
        super(RuleDescription
            .warning("drop-foreign-key", RuleGroup.LOCK, "Dropping a foreign key locks the referenced table too.")
            .because(
                    """
                            Dropping a foreign key, its column or its table takes an ACCESS EXCLUSIVE lock on both tables. It is brief, but it waits for every running query on either, and what comes later waits behind it.
                            Do it in a separate transaction, with a short `lock_timeout`.

                            Not reported: foreign keys of tables, or to tables, that the same script has created.
                            """)
            .example("""
                    ALTER TABLE shipments DROP CONSTRAINT shipments_order_fk;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (TableLock lock : step.locks()) {
            if (lock.implied() && lock.mode() == LockMode.ACCESS_EXCLUSIVE) {
                findings.add("table " + quoted(lock.table())
                        + " is locked against readers and writers too, because a foreign key references it");
            }
        }
    }

}
