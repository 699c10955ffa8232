package dev.migrate.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of SQL revisions that a test writes.
 *
 * @param path the folder
 */
public record RevisionFolder(Path path) {

    /** Writes a revision that goes up and down with one statement each. */
    public RevisionFolder add(String id, String revises, String up, String down) {
        return write(id, "-- revision: " + id + "\n-- revises: " + revises + "\n-- message: Revision " + id
                + "\n\n-- migrate:up\n" + up + "\n\n-- migrate:down\n" + down + "\n");
    }

    /** Writes a revision whose statements run outside a transaction, both ways. */
    public RevisionFolder addOutside(String id, String revises, String up, String down) {
        return write(id,
                "-- revision: " + id + "\n-- revises: " + revises + "\n-- message: Revision " + id
                        + "\n\n-- migrate:up transaction:false\n" + up + "\n\n-- migrate:down transaction:false\n"
                        + down + "\n");
    }

    /** Writes a revision whose upgrade has options and which has no downgrade. */
    public RevisionFolder addWith(String id, String revises, String options, String up) {
        return write(id, "-- revision: " + id + "\n-- revises: " + revises + "\n-- message: Revision " + id
                + "\n\n-- migrate:up " + options + "\n" + up + "\n\n-- migrate:irreversible: a test\n");
    }

    /** Writes a revision file as it stands, replacing an older one. */
    public RevisionFolder write(String id, String content) {
        try {
            Files.writeString(this.path.resolve(id + ".sql"), content);
            return this;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Removes a revision's file. */
    public RevisionFolder remove(String id) {
        try {
            Files.delete(this.path.resolve(id + ".sql"));
            return this;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Gives the folder as a location. */
    public String location() {
        return "file:" + this.path;
    }

}
