package dev.migrate.lint.rule;

import dev.migrate.change.LockMode;
import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code missing-lock-timeout}. */
final class MissingLockTimeoutRule extends DescribedRule {

    MissingLockTimeoutRule() {
        super(RuleDescription
            .warning("missing-lock-timeout", RuleGroup.HYGIENE, "A strong lock is waited for without a limit.")
            .because(
                    """
                            A statement that waits for a lock in SHARE mode or stronger makes every later statement on the table wait behind it, readers too.
                            `SET LOCAL lock_timeout = '2s'` gives up in time, and the run is tried again.

                            Not reported: revisions that migrate runs, because it sets `lock_timeout` for each; tables that the same script has created.
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!step.script().settings().managed() && step.takes(LockMode.SHARE) && !Timeouts.isSet(step.lockTimeout())) {
            findings.add(
                    "the lock on " + Timeouts.table(step)
                            + " is waited for without a limit, and everybody waits behind it",
                    "SET LOCAL lock_timeout = '2s';");
        }
    }

}
