package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ObjectStatement.Drop;

/** {@code drop-schema}. */
final class DropSchemaRule extends DescribedRule {

    DropSchemaRule() {
        super(RuleDescription.error("drop-schema", RuleGroup.LOSS, "A schema and what is in it are lost.").because("""
                With CASCADE, every table in it goes; a NOTICE is the only trace.

                Not reported: a schema that the same script has created.
                """).example("""
                DROP SCHEMA sales CASCADE;
                """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Drop drop && drop.kind().equals("SCHEMA")) {
            for (QualifiedName name : drop.names()) {
                if (!step.schema().isNew(step.schema().origin("SCHEMA", name))) {
                    findings.add("schema " + quoted(name) + " and what is in it are lost");
                }
            }
        }
    }

}
