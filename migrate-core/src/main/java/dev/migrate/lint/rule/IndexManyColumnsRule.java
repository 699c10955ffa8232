package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.IndexStatement.CreateIndex;

/** {@code index-many-columns}. */
final class IndexManyColumnsRule extends DescribedRule {

    IndexManyColumnsRule() {
        super(RuleDescription
            .info("index-many-columns", RuleGroup.ADVICE, "An index with many columns is rarely used as a whole.")
            .because(
                    """
                            Each further column makes every write dearer, and queries use the first ones. More than three in an index that is not unique deserve a look.

                            Not reported: unique indexes, and what stands behind INCLUDE.
                            """)
            .example("""
                    CREATE INDEX CONCURRENTLY orders_ix ON orders (customer_id, status, created_at, qty);
                    """, """
                    CREATE INDEX CONCURRENTLY orders_ix ON orders (customer_id, status, created_at);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateIndex create && !create.is(IndexStatement.Trait.UNIQUE)
                && create.elements().size() > 3) {
            findings
                .add("the index on table " + quoted(create.table()) + " has " + create.elements().size() + " columns");
        }
    }

}
