package dev.migrate.autogenerate;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.List;

/**
 * What is wanted.
 *
 * @param snapshot the desired schema as the server reads it
 * @param notes what its text says of renames
 */
public record Desired(SchemaSnapshot snapshot, List<Note> notes) {

    /** Copies the list. */
    public Desired {
        notes = List.copyOf(notes);
    }

    /**
     * A comment of the desired schema.
     *
     * @param text what it says: {@code users.name=full_name}
     * @param location where it is
     */
    public record Note(String text, SourceLocation location) {
    }

}
