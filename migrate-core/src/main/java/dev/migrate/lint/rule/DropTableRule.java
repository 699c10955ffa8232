package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ObjectStatement.Drop;

/** {@code drop-table}. */
final class DropTableRule extends DescribedRule {

    DropTableRule() {
        super(RuleDescription.warning("drop-table", RuleGroup.LOSS, "A table and its rows are lost.").because("""
                The rows cannot be brought back, and every running instance that reads the table fails.
                Deploy a version that does not use it first; renaming it for a while shows who still does.

                Not reported: tables that the same script has created, and temporary ones.
                """).example("""
                DROP TABLE orders;
                """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Drop drop && drop.kind().equals("TABLE")) {
            for (QualifiedName name : drop.names()) {
                if (step.isShared(name)) {
                    findings.add("table " + quoted(name) + " and its rows are lost");
                }
            }
        }
    }

}
