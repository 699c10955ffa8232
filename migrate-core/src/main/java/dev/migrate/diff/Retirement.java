package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.schema.ObjectKind;
import dev.migrate.schema.ObjectReference;
import dev.migrate.snapshot.Facet;
import dev.migrate.snapshot.PartId;
import dev.migrate.snapshot.PartKind;
import dev.migrate.snapshot.SchemaPart;
import dev.migrate.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * A type, collation or sequence that gives its name to a new one, until no column has it.
 *
 * @param names the names that it can have meanwhile
 */
record Retirement(SpareNames names) {

    /** Gives what takes the name away. */
    List<Operation> of(SchemaPart part) {
        ObjectReference type = part.id().reference();
        List<Operation> operations = new ArrayList<>(List.of(rename(type)));
        if (part.id().kind() == PartKind.RANGE_TYPE) {
            QualifiedName multirange = part.the(Facet.MULTIRANGE);
            operations.add(rename(ObjectReference.of(ObjectKind.TYPE, multirange)));
            // those of its constructors that the new type has too
            operations.add(rename(new ObjectReference(ObjectKind.FUNCTION, multirange, null, "")));
            String bounds = part.the(Facet.TYPE) + ", " + part.the(Facet.TYPE);
            operations.add(rename(new ObjectReference(ObjectKind.FUNCTION, part.id().name(), null, bounds)));
            operations.add(rename(new ObjectReference(ObjectKind.FUNCTION, part.id().name(), null, bounds + ", text")));
        }
        return operations;
    }

    /** Gives what drops it at last. */
    Operation end(SchemaPart part) {
        ObjectReference type = part.id().reference();
        return new Operation.Drop(type.withName(retired(type)), null, Operation.DropOptions.NONE);
    }

    /** Gives what takes the name of a sequence away. */
    Operation rename(PartId sequence) {
        return rename(sequence.reference());
    }

    /** Gives the name of a part once its own is taken away. */
    QualifiedName name(PartId part) {
        return part.name().withName(retired(part.reference()));
    }

    private Operation rename(ObjectReference reference) {
        return new Operation.Rename(reference, retired(reference));
    }

    private String retired(ObjectReference reference) {
        return this.names.like(reference.name().withName(reference.name().name() + "_old")).name();
    }

}
