package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.RowStatement.Truncate;

/** {@code truncate-cascade}. */
final class TruncateCascadeRule extends DescribedRule {

    TruncateCascadeRule() {
        super(RuleDescription
            .error("truncate-cascade", RuleGroup.LOSS, "TRUNCATE CASCADE empties every table that references this one.")
            .because(
                    """
                            CASCADE follows foreign keys from table to table, and locks all of them in ACCESS EXCLUSIVE mode; a NOTICE is the only trace.
                            Name the tables that are meant.

                            Not reported: tables that the same script has created.
                            """)
            .example("""
                    TRUNCATE customers CASCADE;
                    """, """
                    TRUNCATE customers, orders;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Truncate truncate && truncate.cascade()
                && truncate.tables().stream().anyMatch(step::isShared)) {
            findings.add("every table that references " + quoted(truncate.tables().get(0)) + " is emptied too");
        }
    }

}
