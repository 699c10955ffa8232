package dev.migrate.scaffold;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.revision.RevisionDraft.Language;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Writes the files of new revisions. */
public final class RevisionWriter {

    private final SourceFolders folders;

    /**
     * Writes into these folders.
     * @param folders where sources are
     */
    public RevisionWriter(SourceFolders folders) {
        this.folders = folders;
    }

    /**
     * Writes a file that does nothing yet.
     * @param file its header
     * @param asked the folder; null for the configured one
     * @param language what it is written in
     * @return the new file
     * @throws MigrateException where there is no such folder, the file exists, or it
     * cannot be written; no file is left then
     */
    public Path write(NewFile file, @Nullable Path asked, Language language) {
        if (language == Language.SQL) {
            return create(this.folders.sql(asked).resolve(SqlTemplate.name(file)), SqlTemplate.text(file));
        }
        Path folder = this.folders.java(asked);
        String text = JavaTemplate.text(file, SourceFolders.packageOf(folder));
        return create(folder.resolve(JavaTemplate.name(file) + ".java"), text);
    }

    /**
     * Gives the folder that SQL goes to where none is asked for.
     * @return the folder, which may be missing yet
     * @throws MigrateException where its sources are not here
     */
    public Path sqlFolder() {
        return this.folders.sql(null);
    }

    static Path create(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
            return path;
        }
        catch (FileAlreadyExistsException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.FILE_EXISTS, "the file \"" + path + "\" exists already")
                        .withDetail("It was not changed.")
                        .withHint("Choose another message or --rev-id."),
                    ex);
        }
        catch (IOException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.CANNOT_WRITE, "the file \"" + path + "\" cannot be written")
                        .withDetail(ex.toString()),
                    ex);
        }
    }

}
