package dev.migrate.lint.rule;

import dev.migrate.change.LockMode;
import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code missing-statement-timeout}. */
final class MissingStatementTimeoutRule extends DescribedRule {

    MissingStatementTimeoutRule() {
        super(RuleDescription
            .info("missing-statement-timeout", RuleGroup.HYGIENE,
                    "A statement under a strong lock may take as long as it wants.")
            .because(
                    """
                            `lock_timeout` limits how long a lock is waited for, not how long it is held. `SET LOCAL statement_timeout` limits that too.

                            Not reported: revisions that migrate runs, because `migrate.statement-timeout` does it, and tables that the same script has created.
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!step.script().settings().managed() && step.takes(LockMode.SHARE)
                && !Timeouts.isSet(step.statementTimeout())) {
            findings.add("the lock on " + Timeouts.table(step) + " may be held without a limit",
                    "SET LOCAL statement_timeout = '1min';");
        }
    }

}
