package dev.migrate.change;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.schema.SchemaObject;
import dev.migrate.sql.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of operations has made so far, by the names that it has now. */
final class NewObjects {

    private final Set<ObjectReference> made = new HashSet<>();

    /** Of those whose definition still holds word for word. */
    private final Map<ObjectReference, SchemaObject> definitions = new HashMap<>();

    void follow(Operation operation) {
        if (operation instanceof Operation.Create create) {
            this.made.add(create.object().reference());
            this.definitions.put(create.object().reference(), create.object());
        }
        else if (operation instanceof Operation.Drop drop) {
            this.made.remove(drop.reference());
            changed(drop.reference());
        }
        else if (operation instanceof Operation.Alter alter) {
            changed(alter.reference());
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

    private void changed(ObjectReference reference) {
        this.definitions.remove(reference);
        if (reference.table() != null) {
            this.definitions.remove(ObjectReference.of(ObjectKind.TABLE, reference.table()));
        }
    }

    // any definition may name what has another name now
    private void move(ObjectReference from, ObjectReference to) {
        this.definitions.clear();
        if (this.made.remove(from)) {
            this.made.add(to);
        }
    }

    boolean contains(ObjectReference reference) {
        QualifiedName table = reference.table();
        return this.made.contains(reference) || (table != null && containsTable(table));
    }

    boolean containsTable(QualifiedName table) {
        return this.made.contains(ObjectReference.of(ObjectKind.TABLE, table));
    }

    /** Tells whether the one column that is assigned, or its table, is new. */
    boolean containsTarget(QualifiedName table, String assignments) {
        int equals = assignments.indexOf('=');
        if (containsTable(table) || equals < 0 || assignments.indexOf(',') >= 0) {
            return containsTable(table);
        }
        String column = assignments.substring(0, equals).strip().replace("\"", "");
        return this.made.contains(ObjectReference.of(ObjectKind.COLUMN, table, column));
    }

    /** Tells whether an operation of the list has made just this, not its table. */
    boolean isMade(ObjectReference reference) {
        return this.made.contains(reference);
    }

    /** Gives the object as it was made, unless something of it may have changed since. */
    @Nullable SchemaObject find(ObjectReference reference) {
        return this.definitions.get(reference);
    }

}
