package dev.migrate.change;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses what PostgreSQL would refuse, or would change without a word. */
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
            if (operation instanceof Operation.Create create && create.object() instanceof Table table) {
                check(table);
            }
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
