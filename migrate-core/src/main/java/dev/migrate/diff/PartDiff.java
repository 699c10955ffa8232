package dev.migrate.diff;

import dev.migrate.change.Operation;
import dev.migrate.snapshot.SchemaPart;
import java.util.List;

/** How parts of one kind are created, changed and dropped. */
interface PartDiff {

    /** Gives what creates a part; nothing if another part's operations do. */
    default List<Operation> create(SchemaPart part, Sides sides) {
        return List.of(Definitions.create(part));
    }

    /** Gives what follows once a new part has its owner. */
    default List<Operation> complete(SchemaPart part, Sides sides) {
        return List.of();
    }

    /** Gives what drops a part; nothing if it goes with another. */
    default List<Operation> drop(SchemaPart part, Sides sides) {
        return List.of(Definitions.drop(part));
    }

    /** Gives what changes a part in place. Comment, owner and privileges aside. */
    Edit edit(SchemaPart before, SchemaPart after, Sides sides);

}
