package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.TypeStatement.AlterDomain;
import dev.migrate.statement.TypeStatement.CreateDomain;
import dev.migrate.statement.TypeStatement.DomainChange;

/** {@code domain-constraint}. */
final class DomainConstraintRule extends DescribedRule {

    DomainConstraintRule() {
        super(RuleDescription
            .error("domain-constraint", RuleGroup.LOCK,
                    "A constraint of a domain is checked in every table that uses it.")
            .because(
                    """
                            `ALTER DOMAIN … ADD CONSTRAINT`, `SET NOT NULL` and `VALIDATE CONSTRAINT` hold a SHARE lock on every table with a column of the domain while its rows are read: writes wait.
                            `NOT VALID` takes no lock; validate at a quiet time, or write the check on the table.
                            A domain that is created with constraints cannot be changed later without that, so that is reported too.

                            Not reported: `NOT VALID`, and domains that no table uses.
                            """)
            .example("""
                    CREATE DOMAIN price AS numeric CHECK (VALUE > 0);
                    """, """
                    CREATE DOMAIN price AS numeric;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.statement() instanceof CreateDomain create) {
            boolean constrained = create.constraints()
                .stream()
                .anyMatch((constraint) -> constraint.kind() == Kind.CHECK || constraint.kind() == Kind.NOT_NULL);
            if (constrained) {
                findings.add("a constraint of domain " + quoted(create.name())
                        + " can only be changed under locks on every table that uses it");
            }
        }
        else if (step.statement() instanceof AlterDomain alter && reads(alter.change()) && isUsed(step, alter)) {
            findings.add(
                    "writes to every table that uses domain " + quoted(alter.name()) + " wait while its rows are read",
                    "ALTER DOMAIN " + alter.name().sql() + " ADD CONSTRAINT … NOT VALID;");
        }
    }

    private static boolean reads(DomainChange change) {
        return switch (change) {
            case ADD_CONSTRAINT, SET_NOT_NULL, VALIDATE -> true;
            default -> false;
        };
    }

    private static boolean isUsed(Step step, AlterDomain alter) {
        boolean known = step.schema().domain(alter.name()) != null;
        return !known || step.schema().using(alter.name()).stream().anyMatch((table) -> step.isShared(table.name()));
    }

}
