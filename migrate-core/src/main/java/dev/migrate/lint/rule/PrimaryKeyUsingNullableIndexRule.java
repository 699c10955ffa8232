package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownIndex;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.IndexStatement.Element;
import java.util.List;

/** {@code pk-using-index-nullable}. */
final class PrimaryKeyUsingNullableIndexRule extends DescribedRule {

    PrimaryKeyUsingNullableIndexRule() {
        super(RuleDescription
            .warning("pk-using-index-nullable", RuleGroup.LOCK,
                    "A primary key of an index whose columns may be null reads every row.")
            .because(
                    """
                            `ADD PRIMARY KEY USING INDEX` sets the columns `NOT NULL`, which reads every row under an ACCESS EXCLUSIVE lock if they are not so yet and no valid check says so.

                            Not reported: columns that refuse null, or of which nothing is known.
                            """)
            .example("""
                    CREATE UNIQUE INDEX CONCURRENTLY orders_customer_ux ON orders (customer_id);
                    ALTER TABLE orders ADD CONSTRAINT orders_customer_pk PRIMARY KEY USING INDEX orders_customer_ux;
                    """, null));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ConstraintDefinition constraint : NewParts.constraints(step, Kind.PRIMARY_KEY)) {
            KnownTable table = step.schema().table(step.table());
            if (constraint.usingIndex() == null || table == null) {
                continue;
            }
            KnownIndex index = step.schema().index(new QualifiedName(table.name().schema(), constraint.usingIndex()));
            List<Element> elements = (index != null) ? index.elements() : List.of();
            for (Element element : elements) {
                String column = element.column();
                if (column != null && table.column(column) != null && !table.refusesNull(column)) {
                    findings.add("every row of table " + quoted(step.table()) + " is checked for nulls in \"" + column
                            + "\" under an exclusive lock");
                }
            }
        }
    }

}
