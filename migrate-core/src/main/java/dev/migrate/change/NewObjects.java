package dev.migrate.change;

import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.sql.Assignments;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The objects that a list of operations has made so far, by their present names. */
final class NewObjects {

    private final Map<ObjectReference, NewObject> present = new HashMap<>();

    /** Those that were dropped again too. */
    private final List<NewObject> all = new ArrayList<>();

    void follow(Operation operation) {
        if (operation instanceof Operation.Create create && !create.ifNotExists()) {
            NewObject made = new NewObject(create.object());
            this.present.put(made.reference(), made);
            this.all.add(made);
        }
        else if (operation instanceof Operation.Drop drop) {
            goneWith(drop.reference()).forEach((gone) -> this.present.remove(gone.reference(), gone));
            this.present.remove(drop.reference());
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
        UnaryOperator<ObjectReference> names = renaming(from, to);
        this.all.forEach((made) -> made.rename(names));
        List<NewObject> made = List.copyOf(this.present.values());
        this.present.clear();
        made.forEach((object) -> this.present.put(object.reference(), object));
    }

    /** Gives what names a thing has after one of them changed. */
    static UnaryOperator<ObjectReference> renaming(ObjectReference from, ObjectReference to) {
        return (reference) -> {
            if (reference.equals(from)) {
                return to;
            }
            boolean part = from.table() == null && from.name().equals(reference.table());
            return part ? new ObjectReference(reference.kind(), reference.name(), to.name(), reference.arguments())
                    : reference;
        };
    }

    boolean contains(ObjectReference reference) {
        QualifiedName table = reference.table();
        return find(reference) != null || (table != null && containsOwner(table));
    }

    private boolean containsOwner(QualifiedName name) {
        return containsTable(name) || find(ObjectReference.of(ObjectKind.DOMAIN, name)) != null
                || find(ObjectReference.of(ObjectKind.VIEW, name)) != null
                || find(ObjectReference.of(ObjectKind.MATERIALIZED_VIEW, name)) != null
                || find(ObjectReference.of(ObjectKind.FOREIGN_TABLE, name)) != null;
    }

    boolean containsTable(QualifiedName table) {
        return find(ObjectReference.of(ObjectKind.TABLE, table)) != null;
    }

    /** Returns whether all columns that are assigned, or their table, are new. */
    boolean containsTarget(QualifiedName table, String assignments) {
        List<String> columns = Assignments.columns(assignments);
        return containsTable(table) || (!columns.isEmpty() && columns.stream()
            .allMatch((column) -> find(ObjectReference.of(ObjectKind.COLUMN, table, column)) != null));
    }

    /** Gives the object that is made under a name; null for one that was there before. */
    @Nullable NewObject find(ObjectReference reference) {
        return this.present.get(reference);
    }

    /**
     * Gives the new object that goes with all that is said of a reference: it or its
     * table.
     */
    @Nullable NewObject owner(@Nullable ObjectReference reference) {
        if (reference == null) {
            return null;
        }
        NewObject own = find(reference);
        return (own != null || reference.table() == null) ? own
                : find(ObjectReference.of(ObjectKind.TABLE, reference.table()));
    }

    /**
     * Gives the new object that privileges are about, if it is named in the usual way.
     */
    @Nullable NewObject target(Privileges privileges) {
        int blank = privileges.on().lastIndexOf(' ');
        for (ObjectKind kind : List.of(ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.SCHEMA, ObjectKind.TYPE)) {
            if (privileges.defaults() == null && blank > 0
                    && privileges.on().substring(0, blank).equalsIgnoreCase(kind.keyword())) {
                return this.present.values()
                    .stream()
                    .filter((made) -> made.reference().kind() == kind
                            && made.reference().name().sql().equals(privileges.on().substring(blank + 1)))
                    .findFirst()
                    .orElse(null);
            }
        }
        return null;
    }

    /** Gives what goes when something goes, with what in turn goes with that. */
    Set<NewObject> goneWith(ObjectReference reference) {
        Set<NewObject> gone = new LinkedHashSet<>();
        NewObject own = find(reference);
        if (own != null) {
            gone.add(own);
        }
        collect(reference, gone);
        return gone;
    }

    private void collect(ObjectReference reference, Set<NewObject> gone) {
        for (NewObject made : this.all) {
            if (made.isOn(reference) && gone.add(made)) {
                collect(made.reference(), gone);
            }
        }
    }

    /** Gives what may go with a column. */
    List<NewObject> mayGoWith(ObjectReference column) {
        return this.all.stream().filter((made) -> made.mayGoWith(column)).toList();
    }

}
