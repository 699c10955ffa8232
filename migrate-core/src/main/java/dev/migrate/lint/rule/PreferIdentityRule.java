package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;

/** {@code prefer-identity}. */
final class PreferIdentityRule extends DescribedRule {

    PreferIdentityRule() {
        super(RuleDescription
            .info("prefer-identity", RuleGroup.ADVICE, "A serial column depends on a sequence that is not part of it.")
            .because(
                    """
                            The sequence of `serial` has its own privileges and owner; `GENERATED … AS IDENTITY` is standard SQL, and its sequence belongs to the column.
                            """)
            .example("""
                    CREATE TABLE t (id bigserial PRIMARY KEY);
                    """, """
                    CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Typed typed : NewParts.types(step)) {
            if (typed.type().isSerial()) {
                findings.add("column \"" + typed.column() + "\" is serial, not an identity column");
            }
        }
    }

}
