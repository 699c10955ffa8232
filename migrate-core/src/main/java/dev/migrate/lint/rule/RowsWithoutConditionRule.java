package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.RowStatement.Delete;
import dev.migrate.statement.RowStatement.Update;

/** {@code rows-without-condition}. */
final class RowsWithoutConditionRule extends DescribedRule {

    RowsWithoutConditionRule() {
        super(RuleDescription.warning("rows-without-condition", RuleGroup.REVIEW, "An UPDATE or DELETE has no WHERE.")
            .because(
                    """
                            Perhaps it was forgotten. If every row is meant, say so with a condition, or in a comment that ignores this rule.

                            Not reported: tables that the same script has created.
                            """)
            .example("""
                    DELETE FROM orders;
                    """, """
                    DELETE FROM orders WHERE id = 7;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Update update && update.condition().isEmpty()
                && step.isShared(update.table())) {
            findings.add("every row of table " + quoted(update.table()) + " is updated");
        }
        else if (step.statement() instanceof Delete delete && delete.condition().isEmpty()
                && step.isShared(delete.table())) {
            findings.add("every row of table " + quoted(delete.table()) + " is deleted");
        }
    }

}
