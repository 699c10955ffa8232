package dev.migrate.scaffold;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts one file in the place of several. Every file is written or renamed before the
 * first is deleted, and renamed back where that fails.
 */
public final class FileSwap {

    private final Path file;

    private final Path fresh;

    private final List<Path> old;

    private final List<Path> aside = new ArrayList<>();

    /**
     * Prepares a swap; nothing happens yet.
     * @param file the new file, which must not exist
     * @param old the files that it takes the place of
     */
    public FileSwap(Path file, List<Path> old) {
        this.file = file;
        this.fresh = file.resolveSibling(file.getFileName() + ".new");
        this.old = List.copyOf(old);
    }

    /**
     * Ends the command where the new file cannot be written because it is there.
     * @throws MigrateException of code {@code FILE_EXISTS}
     */
    public void requireFree() {
        if (Files.exists(this.file)) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.FILE_EXISTS, "the file \"" + this.file + "\" exists already")
                        .withDetail("No file was changed.")
                        .withHint("Choose another message."));
        }
    }

    /**
     * Swaps.
     * @param text what the new file holds
     * @throws MigrateException if that fails; the detail says which files are where
     */
    public void run(String text) {
        requireFree();
        RevisionWriter.create(this.fresh, text);
        try {
            for (Path path : this.old) {
                Path target = path.resolveSibling(path.getFileName() + ".squashed");
                Files.move(path, target);
                this.aside.add(target);
            }
            Files.move(this.fresh, this.file);
        }
        catch (IOException ex) {
            throw failed("cannot be put in the place of the others", ex, undo());
        }
        try {
            for (Path path : this.aside) {
                Files.delete(path);
            }
        }
        catch (IOException ex) {
            throw failed("is in its place, and a file from before cannot be deleted", ex,
                    "It is complete; remove what ends in \".squashed\".");
        }
    }

    private String undo() {
        List<Path> stuck = new ArrayList<>();
        Collections.reverse(this.aside);
        for (Path path : this.aside) {
            String name = path.getFileName().toString();
            try {
                Files.move(path, path.resolveSibling(name.substring(0, name.length() - ".squashed".length())));
            }
            catch (IOException ex) {
                stuck.add(path);
            }
        }
        try {
            Files.deleteIfExists(this.fresh);
        }
        catch (IOException ex) {
            stuck.add(this.fresh);
        }
        return stuck.isEmpty() ? "Every file is as it was."
                : "These could not be renamed back or removed: " + stuck + ".";
    }

    private MigrateException failed(String what, IOException ex, String state) {
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.CANNOT_WRITE, "the file \"" + this.file + "\" " + what)
                    .withDetail(ex + ". " + state),
                ex);
    }

}
