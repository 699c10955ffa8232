package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.Volatility;
import dev.migrate.sql.Identifier;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code volatile-default}. */
final class VolatileDefaultRule extends DescribedRule {

    VolatileDefaultRule() {
        super(RuleDescription
            .error("volatile-default", RuleGroup.LOCK, "A default that differs from row to row rewrites the table.")
            .because(
                    """
                            If the default of a new column calls a volatile function, PostgreSQL writes every row and index again under an ACCESS EXCLUSIVE lock.
                            Volatile are `random()`, `clock_timestamp()`, `gen_random_uuid()`, `nextval()`, and functions of your own that do not say `STABLE` or `IMMUTABLE`.
                            Constants, `now()` and other stable expressions are computed once, and nothing is rewritten.
                            Add the column without a default, set the default, and fill the rows in batches.

                            Not reported: tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();
                    """, """
                    ALTER TABLE orders ADD COLUMN token uuid;
                    ALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ColumnDefinition column : NewParts.columns(step)) {
            ConstraintDefinition value = column.constraint(Kind.DEFAULT);
            String function = (value != null) ? Volatility.volatileFunction(value.expression(), step.schema()) : null;
            if (value != null && function != null) {
                String table = step.table().sql();
                String name = Identifier.write(column.name());
                findings.add(
                        "table " + quoted(step.table()) + " is rewritten, because each row gets its own value from "
                                + function + "()",
                        "ALTER TABLE " + table + " ADD COLUMN " + name + " " + column.type().sql() + ";\nALTER TABLE "
                                + table + " ALTER COLUMN " + name + " SET DEFAULT " + value.expression().text()
                                + ";\n-- then fill the rows in batches");
            }
        }
    }

}
