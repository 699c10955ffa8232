package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code add-primary-key}. */
final class AddPrimaryKeyRule extends DescribedRule {

    AddPrimaryKeyRule() {
        super(RuleDescription
            .error("add-primary-key", RuleGroup.LOCK, "A primary key builds its index under an exclusive lock.")
            .inJava("createIndex(table, columns).named(name).unique().concurrently(), and in a later revision createPrimaryKey(table).usingIndex(name)")
            .because(
                    """
                            `ADD PRIMARY KEY` holds an ACCESS EXCLUSIVE lock while every row is read, for nulls and for the index.
                            Build a unique index concurrently, make the columns `NOT NULL` by a validated check, and add the key `USING INDEX`.

                            Not reported: `USING INDEX`, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE order_lines ADD PRIMARY KEY (order_id, line);
                    """, """
                    ALTER TABLE order_lines ADD CONSTRAINT order_lines_pk PRIMARY KEY USING INDEX order_lines_pk;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ConstraintDefinition constraint : NewParts.constraints(step, Kind.PRIMARY_KEY)) {
            if (constraint.usingIndex() == null) {
                findings.add(message(step), Remedies.usingIndex(step.table(), constraint, "PRIMARY KEY"));
            }
        }
        for (ColumnDefinition column : NewParts.columns(step)) {
            if (column.has(Kind.PRIMARY_KEY)) {
                findings.add(message(step));
            }
        }
    }

    private static String message(Step step) {
        return "table " + quoted(step.table())
                + " is locked against readers and writers while the index of the primary key is built";
    }

}
