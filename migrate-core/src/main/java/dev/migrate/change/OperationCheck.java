package dev.migrate.change;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Table;
import dev.migrate.sql.Characters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses what PostgreSQL would refuse, or would change without a word.
 *
 * @since 0.1
 */
public final class OperationCheck {

    private OperationCheck() {
    }

    /**
     * Checks operations by themselves, without a database.
     * @param operations what is asked for
     * @throws BadOperationException for the first that cannot be right
     */
    public static void check(List<Operation> operations) {
        for (Operation operation : operations) {
            KindRules.check(operation);
            NameLength.check(operation);
            WrittenRules.check(operation);
            if (operation instanceof Operation.Create create && create.object() instanceof Table table) {
                check(table);
            }
            else if (operation instanceof SqlOperation.InsertRows rows) {
                check(rows);
            }
            else if (operation instanceof Privileges privileges && privileges.roles().isEmpty()) {
                throw new BadOperationException("privileges on " + privileges.on() + " are for no role",
                        "Name at least one role.");
            }
        }
    }

    private static void check(SqlOperation.InsertRows rows) {
        String table = "table \"" + rows.table().name() + "\"";
        if (rows.columns().isEmpty()) {
            throw new BadOperationException("rows for " + table + " have no columns", "Name at least one.");
        }
        requireCharacters(rows.table().sql());
        Set<String> columns = new HashSet<>();
        for (String column : rows.columns()) {
            requireCharacters(column);
            if (!columns.add(column)) {
                throw new BadOperationException("rows for " + table + " have two columns \"" + column + "\"",
                        "Remove one of them.");
            }
        }
    }

    // those of other operations are checked as SQL
    private static void requireCharacters(String name) {
        String refused = Characters.refused(name);
        if (refused != null) {
            throw new BadOperationException("a name has " + refused, "Remove it; no name in PostgreSQL has it.");
        }
    }

    private static void check(Table table) {
        Set<String> columns = new HashSet<>();
        for (Column column : table.columns()) {
            if (!columns.add(column.name())) {
                throw new BadOperationException(
                        "table \"" + table.name().name() + "\" has two columns \"" + column.name() + "\"",
                        "Remove one of them, or give it another name.");
            }
        }
        Set<String> names = new HashSet<>();
        Table.Family family = table.family();
        boolean whole = family.partitionOf() == null && family.inherits().isEmpty() && family.likes().isEmpty();
        for (Constraint constraint : table.constraints()) {
            if (!names.add(constraint.name())) {
                throw new BadOperationException(
                        "table \"" + table.name().name() + "\" has two constraints \"" + constraint.name() + "\"",
                        "Give one of them another name with .named(\"…\").");
            }
            if (whole) {
                known(table, constraint, columns);
            }
        }
    }

    private static void known(Table table, Constraint constraint, Set<String> columns) {
        for (String column : constraint.columns()) {
            if (!columns.contains(column)) {
                throw new BadOperationException("constraint \"" + constraint.name() + "\" is about column \"" + column
                        + "\", which table \"" + table.name().name() + "\" does not have",
                        "Correct the name, or add the column.");
            }
        }
    }

}
