package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.ColumnChange;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.TableStatement.AlterTable;

/** {@code not-null-without-backfill}. */
final class NotNullWithoutBackfillRule extends DescribedRule {

    NotNullWithoutBackfillRule() {
        super(RuleDescription
            .warning("not-null-without-backfill", RuleGroup.REVIEW,
                    "A column becomes NOT NULL and nothing in the script fills it.")
            .inJava("addColumn(table, column(name, type).notNull()).withBackfill(expression)")
            .because(
                    """
                            `SET NOT NULL` fails with 23502 if one row has null. Fill the column in the same revision or an earlier one, or give it a default when it is added.

                            Not reported: an UPDATE of the column before, a column of which a check or the column itself says that it is not null, and columns that the same script has added with a default.
                            """)
            .example("""
                    ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
                    """, """
                    UPDATE orders SET note = '' WHERE note IS NULL;
                    ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!(step.statement() instanceof AlterTable statement)) {
            return;
        }
        KnownTable table = step.schema().table(statement.name());
        for (AlterColumn alter : step.actions(AlterColumn.class)) {
            boolean proven = table != null && table.refusesNull(alter.column(), statement);
            if (alter.change() == ColumnChange.SET_NOT_NULL && !proven && !isFilled(step, alter.column())) {
                findings.add("nothing fills column \"" + alter.column() + "\" of table " + quoted(step.table())
                        + " before it refuses null");
            }
        }
    }

    private static boolean isFilled(Step step, String column) {
        return step.earlier().stream().anyMatch((earlier) -> {
            boolean updated = earlier.statement() instanceof Update update && update.columns().contains(column);
            boolean added = earlier.statement() instanceof AlterTable alter && alter.actions()
                .stream()
                .anyMatch((action) -> action instanceof AddColumn add && add.column().name().equals(column)
                        && add.column().hasDefault());
            return updated || added;
        });
    }

}
