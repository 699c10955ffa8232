package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.TypeStatement.CreateEnum;

/** {@code create-enum}. */
final class CreateEnumTypeRule extends DescribedRule {

    CreateEnumTypeRule() {
        super(RuleDescription.info("create-enum", RuleGroup.ADVICE, "An enum is hard to change.")
            .because(
                    """
                            Values can be added and renamed, and never removed or put into another order. A table of values with a foreign key can be changed like any other.
                            """)
            .example("""
                    CREATE TYPE mood AS ENUM ('sad', 'happy');
                    """, """
                    CREATE TABLE mood (name text PRIMARY KEY);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateEnum create) {
            findings.add("values of type " + quoted(create.name()) + " can never be removed");
        }
    }

}
