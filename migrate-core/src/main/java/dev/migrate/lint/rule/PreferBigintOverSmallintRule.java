package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code prefer-bigint-over-smallint}. */
final class PreferBigintOverSmallintRule extends DescribedRule {

    PreferBigintOverSmallintRule() {
        super(RuleDescription.info("prefer-bigint-over-smallint", RuleGroup.ADVICE, "A 16-bit integer may run out.")
            .because(
                    """
                            `smallint` rarely saves a byte, because of alignment, and changing it later rewrites the table under an exclusive lock.
                            """)
            .example("""
                    CREATE TABLE t (n smallint);
                    """, """
                    CREATE TABLE t (n bigint);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Typed typed : NewParts.types(step)) {
            if (typed.type().isOrArrayOf("smallint", "smallserial")) {
                findings.add("column \"" + typed.column() + "\" ends at 32767");
            }
        }
    }

}
