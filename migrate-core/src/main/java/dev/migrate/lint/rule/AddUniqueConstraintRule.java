package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code add-unique-constraint}. */
final class AddUniqueConstraintRule extends DescribedRule {

    AddUniqueConstraintRule() {
        super(RuleDescription
            .error("add-unique-constraint", RuleGroup.LOCK,
                    "A unique constraint builds its index under an exclusive lock.")
            .inJava("createIndex(table, columns).named(name).unique().concurrently(), and in a later revision createUniqueConstraint(table).usingIndex(name)")
            .because(
                    """
                            `ADD UNIQUE` holds an ACCESS EXCLUSIVE lock while every row is read.
                            Build a unique index concurrently, and add the constraint `USING INDEX`; the index must be plain: no expression, predicate or DESC.

                            Not reported: `USING INDEX`, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE customers ADD CONSTRAINT customers_email_uq UNIQUE (email);
                    """, """
                    ALTER TABLE customers ADD CONSTRAINT customers_email_uq UNIQUE USING INDEX customers_email_ux;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ConstraintDefinition constraint : NewParts.constraints(step, Kind.UNIQUE)) {
            if (constraint.usingIndex() == null) {
                findings.add(message(step), Remedies.usingIndex(step.table(), constraint, "UNIQUE"),
                        Remedies.uniqueApart(step, constraint));
            }
        }
        for (ColumnDefinition column : NewParts.columns(step)) {
            if (column.has(Kind.UNIQUE)) {
                findings.add(message(step));
            }
        }
    }

    private static String message(Step step) {
        return "table " + quoted(step.table())
                + " is locked against readers and writers while the index of the unique constraint is built";
    }

}
