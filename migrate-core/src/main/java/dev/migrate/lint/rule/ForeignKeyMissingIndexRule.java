package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.sql.Identifier;
import dev.migrate.statement.ConstraintDefinition.Kind;

/** {@code fk-missing-index}. */
final class ForeignKeyMissingIndexRule extends DescribedRule {

    ForeignKeyMissingIndexRule() {
        super(RuleDescription.info("fk-missing-index", RuleGroup.ADVICE, "The columns of a foreign key have no index.")
            .because("""
                    Every DELETE, and every UPDATE of the key, in the referenced table reads the whole referencing one.

                    Not reported: an index that begins with the columns, before or later in the script.
                    """)
            .example(
                    """
                            ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
                            """,
                    """
                            ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
                            CREATE INDEX orders_customer_ix ON orders (customer_id);
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (NewParts.Added added : NewParts.allConstraints(step)) {
            if (added.constraint().kind() == Kind.FOREIGN_KEY && !Indexes.begin(step, added.table(), added.columns())) {
                findings
                    .add("no index of table " + quoted(added.table()) + " begins with the columns of its foreign key",
                            "CREATE INDEX CONCURRENTLY ON " + added.table().sql() + " ("
                                    + String.join(", ", added.columns().stream().map(Identifier::write).toList())
                                    + ");");
            }
        }
    }

}
