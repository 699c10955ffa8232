package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.ColumnChange;
import dev.migrate.statement.TypeStatement.AlterDomain;
import dev.migrate.statement.TypeStatement.DomainChange;

/** {@code drop-not-null}. */
final class DropNotNullRule extends DescribedRule {

    DropNotNullRule() {
        super(RuleDescription
            .warning("drop-not-null", RuleGroup.COMPATIBILITY,
                    "The running version does not expect null in the column.")
            .because(
                    """
                            Readers that were written for a column without nulls may fail at the first null: primitive fields, joins, `NOT IN`.
                            Deploy a version that can read null first.

                            Not reported: columns and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE customers ALTER COLUMN name DROP NOT NULL;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (AlterColumn alter : step.actions(AlterColumn.class)) {
            KnownTable table = step.schema().table(step.table());
            KnownColumn column = (table != null) ? table.column(alter.column()) : null;
            boolean fresh = column != null && step.schema().isNew(column.origin());
            if (alter.change() == ColumnChange.DROP_NOT_NULL && !fresh) {
                findings.add("running applications do not expect null in column \"" + alter.column() + "\" of "
                        + quoted(step.table()));
            }
        }
        if (step.statement() instanceof AlterDomain alter && alter.change() == DomainChange.DROP_NOT_NULL) {
            findings.add("running applications do not expect null in columns of domain " + quoted(alter.name()));
        }
    }

}
