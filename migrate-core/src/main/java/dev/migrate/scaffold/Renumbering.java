package dev.migrate.scaffold;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a revision another id, in its own file and in those that refer to it. If a file
 * cannot be written, all of them are as they were.
 *
 * @param source the revision
 * @param id the id that it gets
 * @param referring the sources that refer to it
 */
public record Renumbering(RevisionSource source, String id, List<RevisionSource> referring) {

    /** Copies the list. */
    public Renumbering {
        referring = List.copyOf(referring);
    }

    /**
     * Gives the revision's file afterwards.
     * @return the path
     */
    public Path path() {
        return this.source.renamed(this.id);
    }

    /**
     * Ends the command if the revision's new file exists already.
     * @throws MigrateException of code {@code FILE_EXISTS}
     */
    public void requireFree() {
        if (!path().equals(this.source.path()) && Files.exists(path())) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.FILE_EXISTS, "the file \"" + path() + "\" exists already")
                        .withDetail("No file was changed.")
                        .withHint("Choose another id with --to."));
        }
    }

    /**
     * Changes the files.
     * @throws MigrateException of code {@code CANNOT_WRITE} if one cannot be written
     */
    public void run() {
        requireFree();
        Map<Path, String> changed = new LinkedHashMap<>();
        changed.put(path(), this.source.content().named(this.id));
        this.referring
            .forEach((other) -> changed.put(other.path(), other.content().referring(this.source.id(), this.id)));
        new FileChanges(changed).write(() -> {
            if (!path().equals(this.source.path())) {
                Files.delete(this.source.path());
            }
        });
    }

}
