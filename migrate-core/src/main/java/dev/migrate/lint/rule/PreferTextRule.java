package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code prefer-text}. */
final class PreferTextRule extends DescribedRule {

    PreferTextRule() {
        super(RuleDescription
            .info("prefer-text", RuleGroup.ADVICE, "A varchar with a length is harder to change than a check.")
            .because(
                    """
                            `varchar(n)` saves nothing. Making it shorter rewrites the table; a `CHECK` can be replaced without that.
                            """)
            .example("""
                    CREATE TABLE t (name varchar(100));
                    """, """
                    CREATE TABLE t (name text CHECK (length(name) <= 100));
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Typed typed : NewParts.types(step)) {
            if (typed.type().isOrArrayOf("varchar") && !typed.type().modifiers().isEmpty()) {
                findings.add("column \"" + typed.column() + "\" has a length that is hard to change");
            }
        }
    }

}
