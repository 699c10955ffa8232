package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.TableStatement;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;

/** {@code table-without-primary-key}. */
final class TableWithoutPrimaryKeyRule extends DescribedRule {

    TableWithoutPrimaryKeyRule() {
        super(RuleDescription.info("table-without-primary-key", RuleGroup.ADVICE, "A table has no primary key.")
            .because(
                    """
                            Rows cannot be distinguished: backfills cannot go by key, logical replication cannot update, and duplicates cannot be removed one by one.

                            Not reported: temporary tables, partitions, tables like another one or AS a query, and those that get a key later in the script.
                            """)
            .example("""
                    CREATE TABLE t (a int);
                    """, """
                    CREATE TABLE t (a bigint PRIMARY KEY);
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!(step.statement() instanceof CreateTable create) || create.partitionOf() != null
                || create.is(TableStatement.Trait.TEMPORARY) || create.is(TableStatement.Trait.FOREIGN)
                || create.is(TableStatement.Trait.OTHER_COLUMNS) || create.is(TableStatement.Trait.AS_QUERY)) {
            return;
        }
        boolean key = NewParts.allConstraints(step)
            .stream()
            .anyMatch((added) -> added.constraint().kind() == Kind.PRIMARY_KEY);
        if (!key && !isAddedLater(step, create)) {
            findings.add("table " + quoted(create.name()) + " has no primary key");
        }
    }

    private static boolean isAddedLater(Step step, CreateTable create) {
        return step.later()
            .stream()
            .anyMatch((next) -> next.statement() instanceof AlterTable alter
                    && step.schema().resolve(alter.name()).equals(step.schema().resolve(create.name()))
                    && alter.actions()
                        .stream()
                        .anyMatch((action) -> action instanceof AddConstraint add
                                && add.constraint().kind() == Kind.PRIMARY_KEY));
    }

}
