package dev.migrate.scaffold;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes several files: all of them, or none. */
public final class FileChanges {

    private final Map<Path, String> texts;

    private final Map<Path, byte[]> before = new LinkedHashMap<>();

    /**
     * Prepares the change; nothing happens yet.
     * @param texts what each file holds afterwards
     */
    public FileChanges(Map<Path, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    /**
     * Writes the files.
     * @throws MigrateException of code {@code CANNOT_WRITE} if one cannot be written; the
     * others are as they were
     */
    public void write() {
        write(() -> {
        });
    }

    /** Writes the files, and does something more that may fail. */
    void write(Last last) {
        try {
            for (Map.Entry<Path, String> file : this.texts.entrySet()) {
                Path path = file.getKey();
                if (Files.exists(path)) {
                    this.before.put(path, Files.readAllBytes(path));
                }
                Files.writeString(path, file.getValue());
            }
            last.run();
        }
        catch (IOException ex) {
            throw restored(ex);
        }
    }

    private MigrateException restored(IOException failure) {
        StringBuilder left = new StringBuilder();
        for (Path path : this.texts.keySet()) {
            try {
                byte[] content = this.before.get(path);
                if (content != null) {
                    Files.write(path, content);
                }
                else {
                    Files.deleteIfExists(path);
                }
            }
            catch (IOException ex) {
                left.append(" \"").append(path).append("\" is not as it was: ").append(ex).append('.');
            }
        }
        return new MigrateException(
                Diagnostic.error(DiagnosticCode.CANNOT_WRITE, "the files of the revision cannot be written")
                    .withDetail(failure + "." + (left.isEmpty() ? " No file was changed." : left)),
                failure);
    }

    /** Something that may fail. */
    interface Last {

        void run() throws IOException;

    }

}
