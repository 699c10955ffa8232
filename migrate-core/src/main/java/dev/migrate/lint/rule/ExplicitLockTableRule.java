package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.UpkeepStatement.LockTable;

/** {@code explicit-lock-table}. */
final class ExplicitLockTableRule extends DescribedRule {

    ExplicitLockTableRule() {
        super(RuleDescription
            .warning("explicit-lock-table", RuleGroup.LOCK, "LOCK TABLE makes others wait until the transaction ends.")
            .because(
                    """
                            Without a mode, `LOCK TABLE` locks against readers too. A migration rarely needs it: each statement takes the lock that it needs.

                            Not reported: ACCESS SHARE and ROW SHARE, and tables that the same script has created.
                            """)
            .example("""
                    LOCK TABLE orders;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof LockTable lock && !lock.mode().equals("ACCESS SHARE")
                && !lock.mode().equals("ROW SHARE") && lock.tables().stream().anyMatch(step::isShared)) {
            findings.add("tables are locked in mode " + lock.mode() + " until the transaction ends");
        }
    }

}
