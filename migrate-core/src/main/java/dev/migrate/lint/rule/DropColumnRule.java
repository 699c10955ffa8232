package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.DropColumn;

/** {@code drop-column}. */
final class DropColumnRule extends DescribedRule {

    DropColumnRule() {
        super(RuleDescription
            .warning("drop-column", RuleGroup.LOSS,
                    "A column and its values are lost, and the running version may still read it.")
            .because(
                    """
                            The values cannot be brought back, and every running instance that names the column fails, also one that selects all columns of an entity.
                            Deploy a version that does not use the column first, and drop it in a later release.

                            Not reported: columns and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders DROP COLUMN note;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (DropColumn drop : step.actions(DropColumn.class)) {
            KnownTable table = step.schema().table(step.table());
            KnownColumn column = (table != null) ? table.column(drop.column()) : null;
            if (column == null || !step.schema().isNew(column.origin())) {
                findings.add("the values of column \"" + drop.column() + "\" of table " + quoted(step.table())
                        + " are lost");
            }
        }
    }

}
