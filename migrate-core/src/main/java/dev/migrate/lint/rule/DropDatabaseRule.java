package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ObjectStatement.Drop;

/** {@code drop-database}. */
final class DropDatabaseRule extends DescribedRule {

    DropDatabaseRule() {
        super(RuleDescription.error("drop-database", RuleGroup.LOSS, "A database is lost.").because("""
                No migration of one database drops another.
                """).example("""
                DROP DATABASE shop;
                """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof Drop drop && drop.kind().equals("DATABASE")) {
            drop.names().forEach((name) -> findings.add("database " + quoted(name) + " is lost"));
        }
    }

}
