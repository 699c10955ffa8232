package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownDomain;
import dev.migrate.sql.Identifier;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code add-required-column}. */
final class AddRequiredColumnRule extends DescribedRule {

    AddRequiredColumnRule() {
        super(RuleDescription
            .error("add-required-column", RuleGroup.FAILURE,
                    "A new column refuses null and has no value for the rows that are there.")
            .inJava("addColumn(table, column(name, type).notNull()).withBackfill(expression)")
            .because(
                    """
                            `ADD COLUMN … NOT NULL` without a default fails with 23502 if the table has a row; `DEFAULT NULL` does not help.
                            Add the column with a default, or without `NOT NULL`, fill it in batches, and make it `NOT NULL` by a validated check.

                            Not reported: a default that gives a value, of the column or of its domain, serial, identity and generated columns, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ADD COLUMN region text NOT NULL;
                    """, """
                    ALTER TABLE orders ADD COLUMN region text NOT NULL DEFAULT 'eu';
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ColumnDefinition column : NewParts.columns(step)) {
            boolean required = column.has(Kind.NOT_NULL) || column.has(Kind.PRIMARY_KEY);
            KnownDomain domain = column.type().array() ? null : step.schema().domain(column.type().name());
            boolean valued = column.hasDefault() || (domain != null && domain.hasDefault() && !isNull(column))
                    || column.type().isSerial() || column.has(Kind.IDENTITY) || column.has(Kind.GENERATED);
            if (required && !valued) {
                findings.add(
                        "column \"" + column.name() + "\" has no value for the rows that table " + quoted(step.table())
                                + " has",
                        "ALTER TABLE " + step.table().sql() + " ADD COLUMN " + Identifier.write(column.name()) + " "
                                + column.type().sql() + ";\n-- then fill it in batches, and set it NOT NULL");
            }
        }
    }

    // the column's own default goes before that of the domain
    private static boolean isNull(ColumnDefinition column) {
        return column.has(Kind.DEFAULT) && !column.hasDefault();
    }

}
