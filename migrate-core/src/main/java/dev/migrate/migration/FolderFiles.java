package dev.migrate.migration;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Lists the SQL files below a folder, links followed. A folder whose name begins with a
 * dot is passed over: Kubernetes keeps the versions of a mounted ConfigMap in such ones.
 * What is named like a SQL file is taken for one without asking the file system, which
 * would cost a third as much as reading it.
 */
final class FolderFiles {

    private final List<MigrationFile> files = new ArrayList<>();

    private final Deque<Path> open = new ArrayDeque<>();

    private FolderFiles() {
    }

    /**
     * Lists the files.
     * @param folder an existing folder
     * @param name what its user calls it
     * @return the files, sorted by name
     */
    static List<MigrationFile> list(Path folder, String name) throws IOException {
        FolderFiles found = new FolderFiles();
        found.addAll(folder, name.isEmpty() || name.endsWith("/") ? name : name + "/");
        found.files.sort(Comparator.comparing(MigrationFile::name));
        return found.files;
    }

    private void addAll(Path folder, String prefix) throws IOException {
        Path real = folder.toRealPath();
        if (this.open.contains(real)) {
            throw new FileSystemLoopException(folder.toString());
        }
        this.open.push(real);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.endsWith(MigrationFile.SUFFIX)) {
                    this.files.add(new MigrationFile(prefix + name, () -> Files.readAllBytes(entry)));
                }
                else if (!name.startsWith(".") && Files.isDirectory(entry)) {
                    addAll(entry, prefix + name + "/");
                }
            }
        }
        this.open.pop();
    }

}
