package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.Trigger;
import dev.migrate.statement.SessionStatement.SetParameter;

/** {@code disable-all-triggers}. */
final class DisableAllTriggersRule extends DescribedRule {

    DisableAllTriggersRule() {
        super(RuleDescription
            .error("disable-all-triggers", RuleGroup.LOSS, "Foreign keys are not checked while all triggers are off.")
            .because(
                    """
                            `DISABLE TRIGGER ALL` and `session_replication_role = replica` also stop the triggers that check foreign keys; rows that violate them stay for ever.
                            `DISABLE TRIGGER USER` leaves these on. The lock is SHARE ROW EXCLUSIVE.

                            Not reported: `USER`, one trigger by name, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders DISABLE TRIGGER ALL;
                    """, """
                    ALTER TABLE orders DISABLE TRIGGER USER;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        boolean all = step.actions(Trigger.class)
            .stream()
            .anyMatch((trigger) -> !trigger.enabled() && trigger.scope() == AlterAction.TriggerScope.ALL);
        boolean replica = step.statement() instanceof SetParameter set
                && set.parameter().equals("session_replication_role")
                && set.values().stream().anyMatch((value) -> value.equalsIgnoreCase("replica"));
        if (all || replica) {
            findings.add("foreign keys are not checked while all triggers are off");
        }
    }

}
