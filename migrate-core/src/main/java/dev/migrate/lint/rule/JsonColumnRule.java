package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code json-column}. */
final class JsonColumnRule extends DescribedRule {

    JsonColumnRule() {
        super(RuleDescription.info("json-column", RuleGroup.ADVICE, "A json column has no equality.")
            .because(
                    """
                            `SELECT DISTINCT`, `GROUP BY` and `UNION` fail on a `json` column, because the type has no equality operator. `jsonb` has one, and indexes.
                            """)
            .example("""
                    CREATE TABLE t (doc json);
                    """, """
                    CREATE TABLE t (doc jsonb);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Typed typed : NewParts.types(step)) {
            if (typed.type().isOrArrayOf("json")) {
                findings.add("column \"" + typed.column() + "\" cannot be compared, sorted or indexed");
            }
        }
    }

}
