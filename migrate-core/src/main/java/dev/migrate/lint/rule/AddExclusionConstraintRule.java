package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code add-exclusion-constraint}. */
final class AddExclusionConstraintRule extends DescribedRule {

    AddExclusionConstraintRule() {
        super(RuleDescription
            .error("add-exclusion-constraint", RuleGroup.LOCK,
                    "An exclusion constraint builds its index under an exclusive lock.")
            .because(
                    """
                            `ADD … EXCLUDE` holds an ACCESS EXCLUSIVE lock while every row is read, and has neither `NOT VALID` nor `USING INDEX`.
                            There is no way to do it while the table is in use: plan a short window, or fill a new table.

                            Not reported: tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!NewParts.constraints(step, Kind.EXCLUDE).isEmpty()) {
            findings.add("table " + quoted(step.table())
                    + " is locked against readers and writers while the index of the exclusion constraint is built");
        }
    }

}
