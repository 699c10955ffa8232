package dev.migrate.change;

import dev.migrate.schema.Attribute;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Domain;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import dev.migrate.sql.QualifiedName;
import dev.migrate.sql.ShortName;
import org.jspecify.annotations.Nullable;

/** Refuses names that PostgreSQL would cut without a word. */
final class NameLength {

    private NameLength() {
    }

    static void check(Operation operation) {
        ObjectReference subject = Subject.of(operation);
        if (subject != null && subject.kind() != ObjectKind.CAST) {
            check("the name of " + subject, subject.name());
            check("the table of " + subject, subject.table());
        }
        if (operation instanceof Operation.Create create) {
            check(create.object());
        }
        else if (operation instanceof Operation.Rename rename) {
            check("the new name of " + rename.reference(), rename.newName());
        }
        else if (operation instanceof Operation.Move move) {
            check("the new schema of " + move.reference(), move.schema());
        }
        else if (operation instanceof Operation.Alter alter) {
            check(alter.change());
        }
        else if (operation instanceof SqlOperation.InsertRows rows) {
            rows.columns().forEach((column) -> check("the name of column \"" + column + "\"", column));
        }
    }

    private static void check(SchemaObject object) {
        if (object instanceof Table table) {
            for (Column column : table.columns()) {
                check("the name of column \"" + column.name() + "\"", column.name());
            }
            for (Constraint constraint : table.constraints()) {
                check("the name of constraint \"" + constraint.name() + "\"", constraint.name());
            }
        }
        else if (object instanceof View view) {
            view.columns().forEach((column) -> check("the name of column \"" + column + "\"", column));
        }
        else if (object instanceof Domain domain) {
            domain.checks().keySet().forEach((name) -> check("the name of constraint \"" + name + "\"", name));
        }
        else if (object instanceof SchemaObject.CompositeType type) {
            type.attributes().forEach(NameLength::check);
        }
    }

    private static void check(Attribute attribute) {
        check("the name of attribute \"" + attribute.name() + "\"", attribute.name());
    }

    private static void check(Alteration change) {
        if (change instanceof TypeAlteration.ChangeAttribute attribute) {
            check(attribute.attribute());
        }
        else if (change instanceof TypeAlteration.RenameAttribute rename) {
            check("the new name of attribute \"" + rename.name() + "\"", rename.newName());
        }
    }

    private static void check(String what, @Nullable QualifiedName name) {
        if (name != null) {
            check(what, name.name());
            check(what, (name.schema() != null) ? name.schema() : "");
        }
    }

    private static void check(String what, String name) {
        if (ShortName.isTooLong(name)) {
            throw new BadOperationException(what + " is longer than 63 bytes",
                    "Give it a name of at most 63 bytes; PostgreSQL would cut this one.");
        }
    }

}
