package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code prefer-bigint}. */
final class PreferBigintRule extends DescribedRule {

    PreferBigintRule() {
        super(RuleDescription.info("prefer-bigint", RuleGroup.ADVICE, "A 32-bit integer may run out.").because("""
                Changing `integer` to `bigint` later rewrites the table under an exclusive lock.
                """).example("""
                CREATE TABLE t (id integer PRIMARY KEY);
                """, """
                CREATE TABLE t (id bigint PRIMARY KEY);
                """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Typed typed : NewParts.types(step)) {
            if (typed.type().isOrArrayOf("integer", "serial")) {
                findings.add("column \"" + typed.column() + "\" ends at 2147483647");
            }
        }
    }

}
