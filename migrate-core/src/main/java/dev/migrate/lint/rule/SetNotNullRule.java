package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.ShortName;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.ColumnChange;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.TableStatement.AlterTable;

/** {@code set-not-null}. */
final class SetNotNullRule extends DescribedRule {

    SetNotNullRule() {
        super(RuleDescription
            .error("set-not-null", RuleGroup.LOCK, "SET NOT NULL reads every row under an exclusive lock.")
            .because(
                    """
                            `SET NOT NULL` holds an ACCESS EXCLUSIVE lock while every row is read.
                            PostgreSQL skips that if a valid `CHECK` implies that the column is not null: add the check `NOT VALID`, validate it in a later transaction, set `NOT NULL`, and drop the check.
                            PostgreSQL 18 has `ADD CONSTRAINT … NOT NULL column NOT VALID` and `VALIDATE CONSTRAINT`; `SET NOT NULL` or `ADD CONSTRAINT … NOT NULL` without `NOT VALID` still reads every row.

                            Not reported: columns of which a valid check, the primary key or the column itself says so already, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
                    """, """
                    ALTER TABLE orders ADD CONSTRAINT note_nn CHECK (note IS NOT NULL) NOT VALID;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        KnownTable table = (step.statement() instanceof AlterTable alter) ? step.schema().table(alter.name()) : null;
        for (AlterColumn alter : step.actions(AlterColumn.class)) {
            boolean proven = table != null && table.refusesNull(alter.column());
            if (alter.change() == ColumnChange.SET_NOT_NULL && !proven) {
                findings.add(message(step, alter.column()), remedy(step, alter.column()));
            }
        }
        for (ConstraintDefinition constraint : NewParts.constraints(step, Kind.NOT_NULL)) {
            for (String column : constraint.columns()) {
                if (constraint.isValidated() && !(table != null && table.refusesNull(column))) {
                    findings.add(message(step, column), remedy(step, column));
                }
            }
        }
    }

    private static String message(Step step, String column) {
        return "table " + quoted(step.table())
                + " is locked against readers and writers while every row is checked for nulls in \"" + column + "\"";
    }

    private static String remedy(Step step, String column) {
        String table = step.table().sql();
        String name = Identifier.write(ShortName.of(step.table().name() + "_" + column + "_not_null"));
        if (step.script().version().isAtLeast(18)) {
            return "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " NOT NULL " + Identifier.write(column)
                    + " NOT VALID;\n-- in a later transaction:\nALTER TABLE " + table + " VALIDATE CONSTRAINT " + name
                    + ";";
        }
        return "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " CHECK (" + Identifier.write(column)
                + " IS NOT NULL) NOT VALID;\n-- in a later transaction:\nALTER TABLE " + table + " VALIDATE CONSTRAINT "
                + name + ";\n-- then:\nALTER TABLE " + table + " ALTER COLUMN " + Identifier.write(column)
                + " SET NOT NULL;\nALTER TABLE " + table + " DROP CONSTRAINT " + name + ";";
    }

}
