package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.Identifier;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code fk-without-not-valid}. */
final class ForeignKeyWithoutNotValidRule extends DescribedRule {

    ForeignKeyWithoutNotValidRule() {
        super(RuleDescription
            .error("fk-without-not-valid", RuleGroup.LOCK,
                    "A foreign key is checked against every row while writes to both tables wait.")
            .inJava("createForeignKey(table, columns).references(other, columns).notValidThenValidate()")
            .because(
                    """
                            `ADD FOREIGN KEY` holds a SHARE ROW EXCLUSIVE lock on both tables while every row is looked up: writes wait.
                            `NOT VALID` adds it at once for new rows; `VALIDATE CONSTRAINT` in a later transaction looks at the rows and lets writes go on.
                            Before PostgreSQL 18, a foreign key of a partitioned table cannot be `NOT VALID`.

                            Not reported: `NOT VALID`, `NOT ENFORCED`, a table that the same script has created, and `ADD COLUMN … REFERENCES` without a default, which has no row to look up; with `DEFAULT NULL`, PostgreSQL reads them all.
                            """)
            .example("""
                    ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers;
                    """,
                    """
                            ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ConstraintDefinition constraint : NewParts.constraints(step, Kind.FOREIGN_KEY)) {
            if (constraint.isValidated()) {
                String remedy = remedy(step, constraint);
                findings.add(message(step, constraint), remedy,
                        (remedy != null) ? Fixes.notValid(step, constraint) : null);
            }
        }
        for (ColumnDefinition column : NewParts.columns(step)) {
            ConstraintDefinition key = column.constraint(Kind.FOREIGN_KEY);
            if (key != null && key.isValidated() && column.has(Kind.DEFAULT)) {
                findings.add(message(step, key));
            }
        }
    }

    private static String message(Step step, ConstraintDefinition key) {
        return "writes to tables " + quoted(step.table()) + " and " + quoted(Objects.requireNonNull(key.references()))
                + " wait while the foreign key looks up every row";
    }

    private static @Nullable String remedy(Step step, ConstraintDefinition key) {
        KnownTable table = step.schema().table(step.table());
        if (table != null && table.isPartitioned() && !step.script().version().isAtLeast(18)) {
            return null;
        }
        String name = Remedies.name(key, step.table(), "fkey");
        String columns = String.join(", ", key.columns().stream().map(Identifier::write).toList());
        return "ALTER TABLE " + step.table().sql() + " ADD CONSTRAINT " + name + " FOREIGN KEY (" + columns
                + ") REFERENCES " + Objects.requireNonNull(key.references()).sql()
                + " NOT VALID;\n-- in a later transaction:\nALTER TABLE " + step.table().sql() + " VALIDATE CONSTRAINT "
                + name + ";";
    }

}
