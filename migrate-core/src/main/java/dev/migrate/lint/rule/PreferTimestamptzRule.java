package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code prefer-timestamptz}. */
final class PreferTimestamptzRule extends DescribedRule {

    PreferTimestamptzRule() {
        super(RuleDescription
            .info("prefer-timestamptz", RuleGroup.ADVICE,
                    "A timestamp without time zone does not say which moment it is.")
            .because("""
                    `timestamp` keeps what a clock showed, and not where. `timestamptz` keeps the moment.
                    """)
            .example("""
                    CREATE TABLE t (at timestamp);
                    """, """
                    CREATE TABLE t (at timestamptz);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Typed typed : NewParts.types(step)) {
            if (typed.type().isOrArrayOf("timestamp")) {
                findings.add("column \"" + typed.column() + "\" does not say which moment it is");
            }
        }
    }

}
