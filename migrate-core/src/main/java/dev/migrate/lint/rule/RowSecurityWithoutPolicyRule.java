package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.RowSecurity;
import dev.migrate.statement.ObjectStatement.CreateOnTable;

/** {@code rls-enabled-without-policy}. */
final class RowSecurityWithoutPolicyRule extends DescribedRule {

    RowSecurityWithoutPolicyRule() {
        super(RuleDescription
            .warning("rls-enabled-without-policy", RuleGroup.COMPATIBILITY,
                    "Row security without a policy hides every row.")
            .because(
                    """
                            `ENABLE ROW LEVEL SECURITY` without a policy lets only the owner and superusers see or change a row.
                            Create the policies in the same transaction.

                            Not reported: tables with a policy, before or later in the script, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
                    """, """
                    ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
                    CREATE POLICY orders_all ON orders USING (true);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        boolean enabled = step.actions(RowSecurity.class).stream().anyMatch(RowSecurity::enabled);
        if (enabled && !hasPolicy(step)) {
            findings.add("no policy lets applications see a row of " + quoted(step.table()));
        }
    }

    private static boolean hasPolicy(Step step) {
        KnownTable table = step.schema().table(step.table());
        boolean before = table != null && !table.policies().isEmpty();
        return before || step.later()
            .stream()
            .anyMatch((later) -> later.statement() instanceof CreateOnTable create && create.kind().equals("POLICY")
                    && step.schema().resolve(create.table()).equals(step.schema().resolve(step.table())));
    }

}
