package dev.migrate.diff;

import dev.migrate.schema.SchemaPart;
import java.util.List;

/** How parts of one kind are made, changed and taken away. */
interface PartDiff {

    /** Gives what makes a part; none where another part's statements do. */
    List<String> create(SchemaPart part, Sides sides);

    /** Gives what takes a part away; none where it goes with another. */
    List<String> drop(SchemaPart part, Sides sides);

    /** Gives what changes a part in place. Comment, owner and privileges aside. */
    Edit edit(SchemaPart before, SchemaPart after, Sides sides);

}
