package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AddConstraint;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.AlterAction.DropConstraint;
import dev.migrate.statement.AlterAction.RenameColumn;
import dev.migrate.statement.IndexStatement;
import dev.migrate.statement.IndexStatement.CreateIndex;
import dev.migrate.statement.ObjectStatement.Create;
import dev.migrate.statement.ObjectStatement.Drop;
import dev.migrate.statement.ObjectStatement.DropTrait;
import dev.migrate.statement.SessionStatement.SetParameter;
import dev.migrate.statement.Statement;
import dev.migrate.statement.TableStatement;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TableStatement.CreateTable;
import dev.migrate.statement.TypeStatement.AddValue;
import dev.migrate.statement.TypeStatement.CreateDomain;
import dev.migrate.statement.TypeStatement.CreateEnum;
import org.jspecify.annotations.Nullable;

/** {@code robust-statement}. */
final class RobustStatementRule extends DescribedRule {

    RobustStatementRule() {
        super(RuleDescription
            .info("robust-statement", RuleGroup.HYGIENE,
                    "A script that is committed statement by statement cannot be run again.")
            .because(
                    """
                            If such a script stops half way, the statements before are done. With `IF NOT EXISTS` and `IF EXISTS` it can be run again from the start.

                            Not reported: scripts in a transaction, or of one statement; `CREATE INDEX CONCURRENTLY`, because `IF NOT EXISTS` would hide an invalid index;
                            and revisions that migrate runs, because it goes on from the statement that failed.
                            """));
    }

    @Override
    public void check(Step step, Findings findings) {
        if (step.inTransaction() || step.script().settings().managed() || isAlone(step)) {
            return;
        }
        if (isFragile(step, step.statement())) {
            findings.add("the script cannot be run again if it stops after this statement");
        }
    }

    private static boolean isAlone(Step step) {
        return step.script()
            .statements()
            .stream()
            .filter((parsed) -> !(parsed.statement() instanceof SetParameter))
            .count() < 2;
    }

    private static boolean isFragile(Step step, Statement statement) {
        if (statement instanceof CreateTable create) {
            return !create.is(TableStatement.Trait.IF_NOT_EXISTS) && !create.is(TableStatement.Trait.TEMPORARY);
        }
        if (statement instanceof CreateIndex create) {
            return !create.is(IndexStatement.Trait.CONCURRENTLY) && !create.is(IndexStatement.Trait.IF_NOT_EXISTS);
        }
        if (statement instanceof Drop drop) {
            return !drop.is(DropTrait.IF_EXISTS);
        }
        if (statement instanceof AddValue add) {
            return !add.ifNotExists();
        }
        if (statement instanceof Create create) {
            return !create.ifNotExists();
        }
        if (statement instanceof AlterTable alter) {
            return alter.actions().stream().anyMatch((action) -> isFragile(step, action));
        }
        return statement instanceof CreateEnum || statement instanceof CreateDomain;
    }

    private static boolean isFragile(Step step, AlterAction action) {
        if (action instanceof AddColumn add) {
            return !add.ifNotExists();
        }
        if (action instanceof DropColumn drop) {
            return !drop.ifExists();
        }
        if (action instanceof DropConstraint drop) {
            return !drop.ifExists();
        }
        if (action instanceof AddConstraint add) {
            return !isDroppedBefore(step, add.constraint().name());
        }
        return action instanceof RenameColumn || action instanceof AlterAction.Rename;
    }

    private static boolean isDroppedBefore(Step step, @Nullable String constraint) {
        return constraint != null && step.earlier()
            .stream()
            .anyMatch((earlier) -> earlier.statement() instanceof AlterTable alter && alter.actions()
                .stream()
                .anyMatch((action) -> action instanceof DropConstraint drop && drop.ifExists()
                        && drop.name().equals(constraint)));
    }

}
