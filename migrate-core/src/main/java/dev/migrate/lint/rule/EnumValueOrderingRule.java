package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.TypeStatement.AddValue;

/** {@code enum-value-ordering}. */
final class EnumValueOrderingRule extends DescribedRule {

    EnumValueOrderingRule() {
        super(RuleDescription.info("enum-value-ordering", RuleGroup.HYGIENE, "A value is added to an enum at its end.")
            .because(
                    """
                            Enums sort in the order of their values. Without `BEFORE` or `AFTER` the new value is the greatest, which cannot be changed later.
                            """)
            .example("""
                    ALTER TYPE state ADD VALUE 'paused';
                    """, """
                    ALTER TYPE state ADD VALUE 'paused' BEFORE 'done';
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof AddValue add && !add.placed()) {
            findings.add("value '" + add.value() + "' becomes the last one of type " + quoted(add.type()));
        }
    }

}
