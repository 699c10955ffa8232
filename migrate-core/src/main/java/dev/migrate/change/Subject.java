package dev.migrate.change;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import org.jspecify.annotations.Nullable;

/** Which object an operation is about. */
final class Subject {

    private Subject() {
    }

    /**
     * Gives the object by the name that it has before the operation.
     * @param operation the operation
     * @return the object; null if it is not known or there are several
     */
    static @Nullable ObjectReference of(Operation operation) {
        if (operation instanceof Operation.Create create) {
            return create.object().reference();
        }
        if (operation instanceof Operation.Replace replace) {
            return replace.object().reference();
        }
        if (operation instanceof Operation.Drop drop) {
            return drop.reference();
        }
        if (operation instanceof Operation.Rename rename) {
            return rename.reference();
        }
        if (operation instanceof Operation.Move move) {
            return move.reference();
        }
        if (operation instanceof Operation.ChangeOwner change) {
            return change.reference();
        }
        if (operation instanceof Operation.Comment comment) {
            return comment.reference();
        }
        return (operation instanceof Operation.Alter alter) ? alter.reference() : ofRows(operation);
    }

    private static @Nullable ObjectReference ofRows(Operation operation) {
        if (operation instanceof SqlOperation.InsertRows rows) {
            return ObjectReference.of(ObjectKind.TABLE, rows.table());
        }
        if (operation instanceof SqlOperation.Backfill backfill) {
            return ObjectReference.of(ObjectKind.TABLE, backfill.table());
        }
        return (operation instanceof SqlOperation.Outside outside) ? of(outside.operation()) : null;
    }

}
