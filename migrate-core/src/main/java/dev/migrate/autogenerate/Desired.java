package dev.migrate.autogenerate;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.schema.ObjectKind;
import dev.migrate.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Set;

/**
 * What is wanted.
 *
 * @param snapshot the desired schema as the server reads it
 * @param notes what its text says of renames, conversions and partitions
 * @param unsaid the kinds of objects that it cannot say anything of
 */
public record Desired(SchemaSnapshot snapshot, List<Note> notes, Set<ObjectKind> unsaid) {

    /** Copies the collections. */
    public Desired {
        notes = List.copyOf(notes);
        unsaid = Set.copyOf(unsaid);
    }

    /**
     * Takes a schema without a text.
     * @param snapshot the desired schema as the server reads it
     */
    public Desired(SchemaSnapshot snapshot) {
        this(snapshot, List.of(), Set.of());
    }

    /**
     * Gives the same with another schema.
     * @param other the schema
     * @return a copy
     */
    public Desired with(SchemaSnapshot other) {
        return new Desired(other, this.notes, this.unsaid);
    }

    /**
     * Gives what it says of tables whose partitions are made at run time.
     * @return the notes, each with the name of a table
     */
    public List<Note> partitions() {
        return notes(Kind.PARTITIONS_NOT_MINE);
    }

    /** Gives the notes of a kind. */
    List<Note> notes(Kind kind) {
        return this.notes.stream().filter((note) -> note.kind() == kind).toList();
    }

    /**
     * A comment of the desired schema.
     *
     * @param kind what it is about
     * @param text what it says: {@code users.name=full_name}, {@code events}
     * @param location where it is
     */
    public record Note(Kind kind, String text, SourceLocation location) {
    }

    /** What a comment is about. */
    public enum Kind {

        /** A new name. */
        RENAME("rename"),
        /** The new value of a column from the old. */
        USING("using"),
        /** The same for the downgrade. */
        USING_DOWN("using-down"),
        /** A value of an enum that takes the place of another. */
        REPLACE("replace"),
        /** A table whose partitions are made at run time. */
        PARTITIONS_NOT_MINE("partitions-not-mine");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Gives what stands after {@code -- migrate:}. */
        String word() {
            return this.word;
        }

    }

}
