package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownEnum;
import dev.migrate.statement.TypeStatement.RenameValue;

/** {@code rename-enum-value}. */
final class RenameEnumValueRule extends DescribedRule {

    RenameEnumValueRule() {
        super(RuleDescription
            .warning("rename-enum-value", RuleGroup.COMPATIBILITY,
                    "The running version still uses the old spelling of the value.")
            .because(
                    """
                            Every running instance that reads or writes the value by its old spelling fails from the moment of the commit.
                            Add the new value, deploy, change the rows in batches, and leave the old one.

                            Not reported: a type that the same script has created.
                            """)
            .example("""
                    ALTER TYPE state RENAME VALUE 'done' TO 'completed';
                    """, """
                    ALTER TYPE state ADD VALUE 'completed';
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof RenameValue rename) {
            KnownEnum known = step.schema().enumType(rename.type());
            if (known == null || !step.schema().isNew(known.origin())) {
                findings.add("running applications use '" + rename.value() + "' of type " + quoted(rename.type())
                        + " by its old spelling");
            }
        }
    }

}
