package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.AlterAction.UnknownAction;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement.AlterTable;

/** {@code not-analysed}. */
final class NotAnalysedRule extends DescribedRule {

    NotAnalysedRule() {
        super(RuleDescription
            .info("not-analysed", RuleGroup.READING, "A statement is not understood, so no rule has judged it.")
            .because(
                    """
                            Lint reads the statements that its rules need, and says so where it does not understand one. Review the statement.
                            SQL that is put together at run time, in a DO block, cannot be read either.
                            """)
            .example("""
                    FROBNICATE orders;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Statement.Unknown unknown) {
            findings.add("no rule has judged this: " + unknown.reason());
        }
        else if (step.statement() instanceof AlterTable alter) {
            alter.actions().forEach((action) -> {
                if (action instanceof UnknownAction unknown) {
                    findings.add("no rule has judged this action: " + unknown.text());
                }
            });
        }
    }

}
