package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.LintRule;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.Step;
import dev.migrate.sql.QualifiedName;

/** A rule with its description. */
abstract class DescribedRule implements LintRule {

    private final RuleDescription description;

    DescribedRule(RuleDescription description) {
        this.description = description;
    }

    @Override
    public final RuleDescription description() {
        return this.description;
    }

    @Override
    public void check(Step step, Findings findings) {
    }

    /** Gives a name for a message. */
    static String quoted(QualifiedName name) {
        boolean said = name.schema() != null && !name.schema().equals("public");
        return '"' + (said ? name.schema() + "." : "") + name.name() + '"';
    }

}
