package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.AlterColumn;
import dev.migrate.statement.AlterAction.ColumnChange;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.ConstraintDefinition.Kind;
import dev.migrate.statement.ObjectStatement.CreateOnTable;
import dev.migrate.statement.ParsedStatement;
import dev.migrate.statement.TableStatement.AlterTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code default-only-in-application}. */
final class DefaultOnlyInApplicationRule extends DescribedRule {

    private static final Set<ColumnChange> CHANGES = Set.of(ColumnChange.DROP_DEFAULT, ColumnChange.SET_NOT_NULL);

    DefaultOnlyInApplicationRule() {
        super(RuleDescription
            .warning("default-only-in-application", RuleGroup.COMPATIBILITY,
                    "A new column refuses null, and only the new version of the application gives it a value.")
            .because(
                    """
                            The version that runs does not know the column: each of its inserts fails with 23502 from the upgrade until its last instance has stopped. So do imports and scripts that leave the column out.
                            Keep a default on the server until no version is left that needs it, and drop it in a later revision.

                            Not reported: columns that an earlier revision has added, columns of tables that the same script has created, and columns with a default, an identity, or a generation expression, and tables that get a trigger.
                            """)
            .example("""
                    ALTER TABLE orders ADD COLUMN region text NOT NULL DEFAULT 'eu';
                    ALTER TABLE orders ALTER COLUMN region DROP DEFAULT;
                    """, """
                    ALTER TABLE orders ADD COLUMN region text NOT NULL DEFAULT 'eu';
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        KnownTable table = (step.statement() instanceof AlterTable alter) ? step.schema().table(alter.name()) : null;
        for (AlterColumn change : step.actions(AlterColumn.class)) {
            KnownColumn column = (table != null && CHANGES.contains(change.change())) ? table.column(change.column())
                    : null;
            if (column != null && step.schema().isNew(column.origin()) && isLeftWithout(step, change, column)) {
                findings.add("the running version of the application gives no value to column \"" + column.name()
                        + "\" of table " + quoted(step.table()) + ", which refuses null and has no default");
            }
        }
    }

    private static boolean isLeftWithout(Step step, AlterColumn change, KnownColumn column) {
        List<AlterAction> actions = actions(step, column.name());
        boolean required = column.notNull()
                || actions.stream().anyMatch((action) -> is(action, ColumnChange.SET_NOT_NULL));
        return required && !isValued(actions) && actions.get(actions.size() - 1) == change && !hasTrigger(step);
    }

    // a trigger may fill the column
    private static boolean hasTrigger(Step step) {
        QualifiedName table = step.schema().resolve(step.table());
        return Stream
            .concat(step.earlier().stream().map(Step::statement), step.later().stream().map(ParsedStatement::statement))
            .anyMatch((statement) -> statement instanceof CreateOnTable create && create.kind().equals("TRIGGER")
                    && step.schema().resolve(create.table()).equals(table));
    }

    // a default that a later action of the same statement sets is there when it ends
    private static List<AlterAction> actions(Step step, String column) {
        return Stream.concat(step.earlier().stream(), Stream.of(step))
            .filter((each) -> each.statement() instanceof AlterTable alter
                    && step.schema().resolve(alter.name()).equals(step.schema().resolve(step.table())))
            .flatMap((each) -> ((AlterTable) each.statement()).actions().stream())
            .filter((action) -> isOf(action, column))
            .toList();
    }

    private static boolean isOf(AlterAction action, String column) {
        boolean added = action instanceof AddColumn add && add.column().name().equals(column);
        return added || (action instanceof AlterColumn alter && alter.column().equals(column)
                && alter.change() != ColumnChange.OTHER);
    }

    private static boolean isValued(List<AlterAction> actions) {
        boolean valued = false;
        for (AlterAction action : actions) {
            if (action instanceof AddColumn add) {
                ColumnDefinition column = add.column();
                valued = column.hasDefault() || column.type().isSerial() || column.has(Kind.IDENTITY)
                        || column.has(Kind.GENERATED);
            }
            else if (is(action, ColumnChange.SET_DEFAULT) || is(action, ColumnChange.ADD_IDENTITY)) {
                valued = true;
            }
            else if (is(action, ColumnChange.DROP_DEFAULT) || is(action, ColumnChange.DROP_IDENTITY)) {
                valued = false;
            }
        }
        return valued;
    }

    private static boolean is(AlterAction action, ColumnChange change) {
        return action instanceof AlterColumn alter && alter.change() == change;
    }

}
