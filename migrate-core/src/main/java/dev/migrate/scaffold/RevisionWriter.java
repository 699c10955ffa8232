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
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
     * @throws MigrateException if there is no such folder, the file exists, or it cannot
     * be written; no file is left then
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
     * Writes files that are complete, all of them or none.
     * @param files what they hold
     * @param asked the folder; null for the configured one
     * @param language what they are written in
     * @param literally gives the text that a file of SQL has for a statement
     * @return the new files, in the same order
     * @throws MigrateException as {@link #write(NewFile, Path, Language)} does
     */
    public List<Path> write(List<GeneratedFile> files, @Nullable Path asked, Language language,
            UnaryOperator<String> literally) {
        Path folder = (language == Language.SQL) ? this.folders.sql(asked) : this.folders.java(asked);
        List<Path> written = new ArrayList<>();
        try {
            for (GeneratedFile file : files) {
                String name = (language == Language.SQL) ? SqlTemplate.name(file.header())
                        : JavaTemplate.name(file.header()) + ".java";
                String text = (language == Language.SQL) ? file.sql(literally)
                        : JavaTemplate.text(file, SourceFolders.packageOf(folder));
                written.add(create(folder.resolve(name), text));
            }
            return written;
        }
        catch (MigrateException ex) {
            written.forEach((path) -> delete(path, ex));
            throw ex;
        }
    }

    private static void delete(Path path, MigrateException failure) {
        try {
            Files.delete(path);
        }
        catch (IOException ex) {
            failure.addSuppressed(ex);
        }
    }

    /**
     * Gives the folder that SQL goes to where none is asked for.
     * @return the folder, which may be missing yet
     * @throws MigrateException if its sources are not here
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
