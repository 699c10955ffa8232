package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.AttachPartition;
import dev.migrate.statement.AlterAction.DetachPartition;
import dev.migrate.statement.AlterAction.RenameColumn;
import dev.migrate.statement.AlterAction.RenameConstraint;
import dev.migrate.statement.AlterAction.SetSchema;
import dev.migrate.statement.AlterAction.ValidateConstraint;
import dev.migrate.statement.SessionStatement.SetParameter;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.List;

/** {@code multiple-alter-table}. */
final class MultipleAlterTableRule extends DescribedRule {

    MultipleAlterTableRule() {
        super(RuleDescription
            .info("multiple-alter-table", RuleGroup.HYGIENE, "Several ALTER TABLE of one table could be one.")
            .because(
                    """
                            One statement with several actions reads or writes the rows once, and waits for the lock once.

                            Not reported: renames, partitions and validations, which need their own statement, statements with others between them, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
                    ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
                    """, """
                    ALTER TABLE orders ALTER COLUMN note SET NOT NULL, ALTER COLUMN status SET NOT NULL;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (!(step.statement() instanceof AlterTable alter) || !isJoinable(alter) || !step.isShared(alter.name())) {
            return;
        }
        List<Step> earlier = step.earlier();
        for (int index = earlier.size() - 1; index >= 0; index--) {
            Step before = earlier.get(index);
            if (before.statement() instanceof SetParameter) {
                continue;
            }
            if (!(before.statement() instanceof AlterTable other) || !step.sharesTransaction(before)) {
                return;
            }
            if (isJoinable(other) && step.schema().resolve(other.name()).equals(step.schema().resolve(alter.name()))) {
                findings.add("this ALTER TABLE of " + quoted(alter.name()) + " can be joined with the one before");
                return;
            }
        }
    }

    private static boolean isJoinable(AlterTable alter) {
        return alter.isTable() && alter.actions()
            .stream()
            .noneMatch((action) -> action instanceof AlterAction.Rename || action instanceof RenameColumn
                    || action instanceof RenameConstraint || action instanceof SetSchema
                    || action instanceof AttachPartition || action instanceof DetachPartition
                    || action instanceof ValidateConstraint);
    }

}
