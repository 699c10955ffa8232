package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.ColumnChange;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code add-stored-generated}. */
final class AddStoredGeneratedRule extends DescribedRule {

    AddStoredGeneratedRule() {
        super(RuleDescription
            .error("add-stored-generated", RuleGroup.LOCK, "A stored generated column rewrites the table.")
            .because(
                    """
                            Adding a `GENERATED … STORED` column, or `SET EXPRESSION` on one (PostgreSQL 17), writes every row again under an ACCESS EXCLUSIVE lock.
                            Add a plain column, a trigger that fills it, and fill the rows in batches; in PostgreSQL 18 a `VIRTUAL` column needs none of that.

                            Not reported: `VIRTUAL`, which is also what PostgreSQL 18 takes if neither is written, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (total * 1.2) STORED;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ColumnDefinition column : NewParts.columns(step)) {
            ConstraintDefinition generated = column.constraint(Kind.GENERATED);
            if (generated != null && (generated.is(ConstraintDefinition.Trait.STORED)
                    || !(generated.is(ConstraintDefinition.Trait.VIRTUAL) || step.script().version().isAtLeast(18)))) {
                report(step, column.name(), findings);
            }
        }
        for (AlterColumn alter : step.actions(AlterColumn.class)) {
            KnownTable table = step.schema().table(step.table());
            KnownColumn column = (table != null) ? table.column(alter.column()) : null;
            if (alter.change() == ColumnChange.SET_EXPRESSION && !(column != null && column.isVirtual())) {
                report(step, alter.column(), findings);
            }
        }
    }

    private static void report(Step step, String column, Findings findings) {
        findings.add("table " + quoted(step.table()) + " is rewritten to store generated column \"" + column + "\"");
    }

}
