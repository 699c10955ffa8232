package dev.migrate.operation;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of operations has made so far, by the names that it has now. */
final class NewObjects {

    private final Map<ObjectReference, SchemaObject> made = new HashMap<>();

    void follow(Operation operation) {
        if (operation instanceof Operation.Create create) {
            this.made.put(create.object().reference(), create.object());
        }
        else if (operation instanceof Operation.Drop drop) {
            this.made.remove(drop.reference());
        }
        else if (operation instanceof Operation.Rename rename) {
            move(rename.reference(), rename.reference().withName(rename.newName()));
        }
        else if (operation instanceof Operation.Move move) {
            move(move.reference(), move.reference().inSchema(move.schema()));
        }
        else if (operation instanceof SqlOperation.Outside outside) {
            follow(outside.operation());
        }
    }

    private void move(ObjectReference from, ObjectReference to) {
        SchemaObject object = this.made.remove(from);
        if (object != null) {
            this.made.put(to, object);
        }
    }

    boolean contains(ObjectReference reference) {
        QualifiedName table = reference.table();
        return this.made.containsKey(reference) || (table != null && containsTable(table));
    }

    boolean containsTable(QualifiedName table) {
        return this.made.containsKey(ObjectReference.of(ObjectKind.TABLE, table));
    }

    /** Tells whether the one column that is assigned, or its table, is new. */
    boolean containsTarget(QualifiedName table, String assignments) {
        int equals = assignments.indexOf('=');
        if (containsTable(table) || equals < 0 || assignments.indexOf(',') >= 0) {
            return containsTable(table);
        }
        String column = assignments.substring(0, equals).strip().replace("\"", "");
        return this.made.containsKey(ObjectReference.of(ObjectKind.COLUMN, table, column));
    }

    /** Gives the object as it was made, unless it has another name now. */
    @Nullable SchemaObject find(ObjectReference reference) {
        SchemaObject object = this.made.get(reference);
        return (object != null && object.reference().equals(reference)) ? object : null;
    }

}
