package dev.migrate.lint.rule;

import dev.migrate.lint.Findings;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.RuleGroup;
import dev.migrate.lint.Step;
import dev.migrate.lint.schema.KnownColumn;
import dev.migrate.lint.schema.KnownTable;
import dev.migrate.sql.Identifier;
import dev.migrate.sql.QualifiedName;
import dev.migrate.statement.AlterAction.AddColumn;
import dev.migrate.statement.AlterAction.DropColumn;
import dev.migrate.statement.ColumnDefinition;
import dev.migrate.statement.RowStatement.Update;
import dev.migrate.statement.TableStatement.AlterTable;
import dev.migrate.statement.TypeName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code rename-as-drop-add}. */
final class RenameAsDropAddRule extends DescribedRule {

    RenameAsDropAddRule() {
        super(RuleDescription
            .warning("rename-as-drop-add", RuleGroup.LOSS,
                    "A column is dropped and one of the same type added: perhaps a rename that loses the values.")
            .because(
                    """
                            A tool that compares schemas cannot tell a rename from a drop and an add. `RENAME COLUMN` keeps the values.

                            Not reported: columns of different types, and tables that the same script has created.
                            """)
            .example("""
                    ALTER TABLE customers DROP COLUMN email;
                    ALTER TABLE customers ADD COLUMN mail text;
                    """, """
                    ALTER TABLE customers RENAME COLUMN email TO mail;
                    """));
    }

    @Override
    public void check(Step step, Findings findings) {
        for (AddColumn add : step.actions(AddColumn.class)) {
            String dropped = dropped(step, add.column());
            if (dropped != null) {
                findings.add(
                        "column \"" + dropped + "\" is dropped and \"" + add.column().name()
                                + "\" of the same type added: if it is renamed, its values are lost",
                        "ALTER TABLE " + step.table().sql() + " RENAME COLUMN " + Identifier.write(dropped) + " TO "
                                + Identifier.write(add.column().name()) + ";");
            }
        }
        for (DropColumn drop : step.actions(DropColumn.class)) {
            KnownTable table = step.schema().table(step.table());
            KnownColumn column = (table != null) ? table.column(drop.column()) : null;
            String added = (table != null && column != null && !step.schema().isNew(column.origin()))
                    ? added(step, table, column) : null;
            if (added != null) {
                findings.add("column \"" + added + "\" is added and \"" + drop.column()
                        + "\" of the same type dropped: if it is renamed, its values are lost");
            }
        }
    }

    private static @Nullable String dropped(Step step, ColumnDefinition column) {
        QualifiedName table = step.schema().resolve(step.table());
        for (Step earlier : Stream.concat(step.earlier().stream(), Stream.of(step)).toList()) {
            boolean same = earlier.statement() instanceof AlterTable alter
                    && step.schema().resolve(alter.name()).equals(table);
            for (KnownColumn each : same ? earlier.dropped() : List.<KnownColumn>of()) {
                if (isLike(each.type(), column.type()) && !each.name().equals(column.name())) {
                    return each.name();
                }
            }
        }
        return null;
    }

    // a backfill between the two keeps the values
    private static @Nullable String added(Step step, KnownTable table, KnownColumn dropped) {
        for (KnownColumn each : table.columns()) {
            boolean fresh = step.schema().isNew(each.origin()) && isLike(each.type(), dropped.type());
            if (fresh && !each.name().equals(dropped.name()) && !isFilled(step, each.name())) {
                return each.name();
            }
        }
        return null;
    }

    private static boolean isFilled(Step step, String column) {
        return step.earlier()
            .stream()
            .anyMatch((earlier) -> earlier.statement() instanceof Update update && update.columns().contains(column));
    }

    private static boolean isLike(TypeName one, TypeName other) {
        return one.name().equals(other.name()) && one.array() == other.array()
                && one.modifiers().equals(other.modifiers());
    }

}
