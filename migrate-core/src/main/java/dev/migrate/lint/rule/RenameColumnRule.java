package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.RenameColumn;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.TableStatement.AlterTable;

/** {@code rename-column}. */
final class RenameColumnRule extends DescribedRule {

    RenameColumnRule() {
        super(RuleDescription
            .warning("rename-column", RuleGroup.COMPATIBILITY,
                    "The running version still uses the old name of the column.")
            .because(
                    """
                            Every running instance that names the column fails from the moment of the commit.
                            Add a column, fill both by a trigger, deploy, and drop the old one later.

                            Not reported: columns and tables that the same script has created, and a column that is added again under the old name as a generated one.
                            """)
            .example("""
                    ALTER TABLE customers RENAME COLUMN name TO full_name;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (RenameColumn rename : step.actions(RenameColumn.class)) {
            KnownTable table = step.schema().table(step.table());
            KnownColumn column = (table != null) ? table.column(rename.column()) : null;
            boolean fresh = column != null && step.schema().isNew(column.origin());
            if (!fresh && !isKept(step, rename.column())) {
                findings.add("running applications use column \"" + rename.column() + "\" of " + quoted(step.table())
                        + " by its old name");
            }
        }
    }

    private static boolean isKept(Step step, String column) {
        return step.later()
            .stream()
            .anyMatch((later) -> later.statement() instanceof AlterTable alter && alter.actions()
                .stream()
                .anyMatch((action) -> action instanceof AddColumn add && add.column().name().equals(column)
                        && add.column().has(Kind.GENERATED)));
    }

}
