package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.List;

/** {@code unnamed-object}. */
final class UnnamedObjectRule extends DescribedRule {

    UnnamedObjectRule() {
        super(RuleDescription.info("unnamed-object", RuleGroup.HYGIENE, "A constraint or index has no name.")
            .inJava("named(name)")
            .because(
                    """
                            PostgreSQL chooses a name, and a later revision that drops the object has to guess it.

                            Not reported: primary keys, NOT NULL and defaults of CREATE TABLE, and constraints that take the name of their index.
                            """)
            .example("""
                    ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
                    """,
                    """
                            ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateIndex create && create.name() == null) {
            findings.add("the index on table " + quoted(create.table()) + " has no name", null,
                    step.isNested() ? null : Fixes.named(step, List.of()));
        }
        boolean altered = step.statement() instanceof AlterTable;
        List<NewParts.Added> unnamed = NewParts.allConstraints(step)
            .stream()
            .filter((added) -> added.constraint().name() == null && added.constraint().usingIndex() == null)
            .filter((added) -> isToBeNamed(added.constraint().kind(),
                    altered && !added.constraint().columns().isEmpty()))
            .toList();
        for (NewParts.Added added : unnamed) {
            findings.add("a constraint of table " + quoted(added.table()) + " has no name", null,
                    step.isNested() ? null : Fixes.named(step, unnamed));
        }
    }

    private static boolean isToBeNamed(Kind kind, boolean alone) {
        return switch (kind) {
            case CHECK, UNIQUE, FOREIGN_KEY, EXCLUDE -> true;
            case PRIMARY_KEY -> alone;
            case NOT_NULL, NULL, DEFAULT, GENERATED, IDENTITY -> false;
        };
    }

}
