package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ObjectStatement;

/** {@code rename-schema}. */
final class RenameSchemaRule extends DescribedRule {

    RenameSchemaRule() {
        super(RuleDescription
            .warning("rename-schema", RuleGroup.COMPATIBILITY,
                    "The running version still uses the old name of the schema.")
            .because(
                    """
                            Every running instance whose queries or `search_path` name the schema fails from the moment of the commit.

                            Not reported: a schema that the same script has created.
                            """)
            .example("""
                    ALTER SCHEMA sales RENAME TO shop;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof ObjectStatement.Rename rename && rename.kind().equals("SCHEMA")
                && !step.schema().isNew(step.schema().origin("SCHEMA", rename.name()))) {
            findings.add("running applications use schema " + quoted(rename.name()) + " by its old name");
        }
    }

}
