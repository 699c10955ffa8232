package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code add-serial-or-identity}. */
final class AddSerialOrIdentityRule extends DescribedRule {

    AddSerialOrIdentityRule() {
        super(RuleDescription
            .error("add-serial-or-identity", RuleGroup.LOCK, "A new serial or identity column rewrites the table.")
            .because(
                    """
                            Every row gets a number, so PostgreSQL writes every row and index again under an ACCESS EXCLUSIVE lock.
                            Add a plain column and a sequence as its default, fill the rows in batches, and make it `NOT NULL` by a validated check.

                            Not reported: `ALTER COLUMN … ADD GENERATED … AS IDENTITY` on a column that is there, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ADD COLUMN seq bigserial;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ColumnDefinition column : NewParts.columns(step)) {
            if (column.type().isSerial() || column.has(Kind.IDENTITY)) {
                findings.add("table " + quoted(step.table()) + " is rewritten to number its rows in \"" + column.name()
                        + "\"");
            }
        }
    }

}
