package dev.migrate.lint.rule;

import dev.migrate.change.LockMode;
import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.TableLock;
import dev.migrate.sql.QualifiedName;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code access-exclusive-on-several-tables}. */
final class AccessExclusiveOnSeveralTablesRule extends DescribedRule {

    AccessExclusiveOnSeveralTablesRule() {
        super(RuleDescription
            .warning("access-exclusive-on-several-tables", RuleGroup.LOCK,
                    "One transaction locks several tables exclusively.")
            .because(
                    """
                            The first lock is held while the second is waited for, so readers of the first table wait for whatever is done with the second; two sessions that come in another order deadlock.
                            Change one table in a transaction.

                            Not reported: tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE customers ADD COLUMN region text;
                    ALTER TABLE orders ADD COLUMN region text;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        Set<QualifiedName> now = exclusive(step);
        if (now.isEmpty()) {
            return;
        }
        Set<QualifiedName> before = new LinkedHashSet<>();
        for (Step earlier : step.earlier()) {
            if (step.inTransaction() && step.sharesTransaction(earlier)) {
                before.addAll(exclusive(earlier));
            }
        }
        now.removeAll(before);
        if ((!before.isEmpty() && !now.isEmpty()) || now.size() > 1) {
            QualifiedName first = before.isEmpty() ? now.iterator().next() : before.iterator().next();
            findings.add("table " + quoted(first)
                    + " stays locked against readers and writers while the lock on another table is waited for");
        }
    }

    private static Set<QualifiedName> exclusive(Step step) {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        for (TableLock lock : step.locks()) {
            if (lock.mode() == LockMode.ACCESS_EXCLUSIVE && !lock.implied()) {
                tables.add(lock.table());
            }
        }
        return tables;
    }

}
