package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code check-without-not-valid}. */
final class CheckWithoutNotValidRule extends DescribedRule {

    CheckWithoutNotValidRule() {
        super(RuleDescription
            .error("check-without-not-valid", RuleGroup.LOCK,
                    "A CHECK constraint is checked against every row under an exclusive lock.")
            .inJava("createCheckConstraint(table, condition).notValidThenValidate()")
            .because(
                    """
                            `ADD CONSTRAINT … CHECK` holds an ACCESS EXCLUSIVE lock while every row is read, and so does a `CHECK` of a new column.
                            `NOT VALID` adds it at once for new rows; `VALIDATE CONSTRAINT` in a later transaction reads the rows and blocks no other session.

                            Not reported: `NOT VALID`, `NOT ENFORCED` (PostgreSQL 18), and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ADD CONSTRAINT qty_positive CHECK (qty > 0);
                    """, """
                    ALTER TABLE orders ADD CONSTRAINT qty_positive CHECK (qty > 0) NOT VALID;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ConstraintDefinition constraint : NewParts.constraints(step, Kind.CHECK)) {
            report(step, constraint, findings);
        }
        for (ColumnDefinition column : NewParts.columns(step)) {
            column.constraints()
                .stream()
                .filter((constraint) -> constraint.kind() == Kind.CHECK)
                .forEach((constraint) -> report(step, constraint, findings));
        }
    }

    private static void report(Step step, ConstraintDefinition constraint, Findings findings) {
        if (constraint.isValidated()) {
            String table = step.table().sql();
            String name = Remedies.name(constraint, step.table(), "check");
            findings.add(
                    "table " + quoted(step.table())
                            + " is locked against readers and writers while the check reads every row",
                    "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " CHECK (" + constraint.expression().text()
                            + ") NOT VALID;\n-- in a later transaction:\nALTER TABLE " + table + " VALIDATE CONSTRAINT "
                            + name + ";",
                    Fixes.notValid(step, constraint));
        }
    }

}
