package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ConstraintDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code fk-without-on-delete}. */
final class ForeignKeyWithoutOnDeleteRule extends DescribedRule {

    ForeignKeyWithoutOnDeleteRule() {
        super(RuleDescription
            .info("fk-without-on-delete", RuleGroup.REVIEW, "A foreign key does not say what a DELETE does.")
            .because(
                    """
                            Without `ON DELETE`, a DELETE in the referenced table fails as long as a row references it. That may be meant; writing `ON DELETE NO ACTION` or `RESTRICT` says so.
                            """)
            .example(
                    """
                            ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
                            """,
                    """
                            ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE NOT VALID;
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Added added : NewParts.allConstraints(step)) {
            if (added.constraint().kind() == Kind.FOREIGN_KEY
                    && !added.constraint().is(ConstraintDefinition.Trait.ON_DELETE)) {
                findings.add("a foreign key of table " + quoted(added.table()) + " does not say what a DELETE does");
            }
        }
    }

}
