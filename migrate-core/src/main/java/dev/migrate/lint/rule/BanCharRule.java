package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code ban-char}. */
final class BanCharRule extends DescribedRule {

    BanCharRule() {
        super(RuleDescription.info("ban-char", RuleGroup.ADVICE, "A char is padded with blanks.")
            .because(
                    """
                            `char(n)` is stored with its blanks, and they count in some comparisons and not in others. `text` has none.
                            """)
            .example("""
                    CREATE TABLE t (code char(3));
                    """, """
                    CREATE TABLE t (code text);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Typed typed : NewParts.types(step)) {
            if (typed.type().isOrArrayOf("char")) {
                findings.add("column \"" + typed.column() + "\" is padded with blanks");
            }
        }
    }

}
