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
import java.util.List;

/** {@code set-not-null}. */
final class SetNotNullRule extends DescribedRule {

    SetNotNullRule() {
        super(RuleDescription
            .error("set-not-null", RuleGroup.LOCK, "SET NOT NULL reads every row under an exclusive lock.")
            .inJava("setNotNull(table, column).online()")
            .because(
                    """
                            `SET NOT NULL` holds an ACCESS EXCLUSIVE lock while every row is read.
                            PostgreSQL skips that if a valid `CHECK` implies that the column is not null: add the check `NOT VALID`, validate it in a later transaction, set `NOT NULL`, and drop the check.
                            PostgreSQL 18 has `ADD CONSTRAINT … NOT NULL column NOT VALID` and `VALIDATE CONSTRAINT`; `SET NOT NULL` or `ADD CONSTRAINT … NOT NULL` without `NOT VALID` still reads every row.

                            A check that the same statement drops does not help, since PostgreSQL drops before it looks: drop it afterwards.

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
        if (!(step.statement() instanceof AlterTable statement)) {
            return;
        }
        KnownTable table = step.schema().table(statement.name());
        for (AlterColumn alter : step.actions(AlterColumn.class)) {
            boolean proven = table != null && table.refusesNull(alter.column(), statement);
            if (alter.change() == ColumnChange.SET_NOT_NULL && !proven) {
                report(step, alter.column(), findings);
            }
        }
        for (ConstraintDefinition constraint : NewParts.constraints(step, Kind.NOT_NULL)) {
            for (String column : constraint.columns()) {
                if (constraint.isValidated() && !(table != null && table.refusesNull(column, statement))) {
                    report(step, column, findings);
                }
            }
        }
    }

    private static void report(Step step, String column, Findings findings) {
        List<String> statements = statements(step, column);
        String remedy = String.join(";\n", statements).replaceFirst("\n", "\n-- each in a later transaction:\n") + ";";
        findings.add("table " + quoted(step.table())
                + " is locked against readers and writers while every row is checked for nulls in \"" + column + "\"",
                remedy, Fixes.apart(step, statements.toArray(String[]::new)));
    }

    private static List<String> statements(Step step, String column) {
        String table = "ALTER TABLE " + step.table().sql() + " ";
        String name = Identifier.write(ShortName.of(step.table().name() + "_" + column + "_not_null"));
        String written = Identifier.write(column);
        String validate = table + "VALIDATE CONSTRAINT " + name;
        return step.script().version().isAtLeast(18)
                ? List.of(table + "ADD CONSTRAINT " + name + " NOT NULL " + written + " NOT VALID", validate)
                : List.of(table + "ADD CONSTRAINT " + name + " CHECK (" + written + " IS NOT NULL) NOT VALID", validate,
                        table + "ALTER COLUMN " + written + " SET NOT NULL", table + "DROP CONSTRAINT " + name);
    }

}
