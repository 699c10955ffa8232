package dev.migrate.change;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Table;
import dev.migrate.sql.ShortName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses what PostgreSQL would refuse, or would change without a word. */
public final class OperationCheck {

    private static final String SHORTER = "Give it a name of at most 63 bytes; PostgreSQL would cut this one.";

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
            if (operation instanceof Operation.Create create) {
                check(create.object());
            }
            else if (operation instanceof Operation.Rename rename) {
                name("the new name of " + rename.reference(), rename.newName());
            }
        }
    }

    private static void check(SchemaObject object) {
        ObjectReference reference = object.reference();
        if (reference.kind() != ObjectKind.CAST) {
            name("the name of " + reference, reference.name().name());
        }
        if (object instanceof Table table) {
            check(table);
        }
    }

    private static void check(Table table) {
        Set<String> columns = new HashSet<>();
        for (Column column : table.columns()) {
            name("the name of column \"" + column.name() + "\"", column.name());
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
            name("the name of constraint \"" + constraint.name() + "\"", constraint.name());
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

    private static void name(String what, String name) {
        if (ShortName.isTooLong(name)) {
            throw new BadOperationException(what + " is longer than 63 bytes", SHORTER);
        }
    }

}
