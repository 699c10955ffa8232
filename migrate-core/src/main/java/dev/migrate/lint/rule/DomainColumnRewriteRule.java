package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownDomain;
import dev.migrate.statement.ColumnDefinition;

/** {@code domain-column-rewrite}. */
final class DomainColumnRewriteRule extends DescribedRule {

    DomainColumnRewriteRule() {
        super(RuleDescription
            .error("domain-column-rewrite", RuleGroup.LOCK,
                    "A new column of a domain with constraints rewrites the table.")
            .because(
                    """
                            If the type of a new column is a domain with a `CHECK` or `NOT NULL`, PostgreSQL writes every row again under an ACCESS EXCLUSIVE lock, even without a default.
                            Use the domain's base type, and a `CHECK` that is `NOT VALID` first.

                            Not reported: domains without constraints, and tables that the same script has created.
                            """)
            .example("""
                    CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
                    ALTER TABLE orders ADD COLUMN weight positive;
                    """, """
                    ALTER TABLE orders ADD COLUMN weight integer;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (ColumnDefinition column : NewParts.columns(step)) {
            KnownDomain domain = step.schema().domain(column.type().name());
            if (domain != null && domain.constrained() && !column.type().array()) {
                findings.add("table " + quoted(step.table()) + " is rewritten, because domain "
                        + quoted(column.type().name()) + " of column \"" + column.name() + "\" has constraints");
            }
        }
    }

}
