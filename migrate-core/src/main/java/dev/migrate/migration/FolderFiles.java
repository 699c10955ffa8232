package dev.migrate.migration;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Lists the SQL files below a folder, links followed. A folder whose name begins with a
 * dot is passed over: Kubernetes keeps the versions of a mounted ConfigMap in such ones.
 */
final class FolderFiles {

    private FolderFiles() {
    }

    /**
     * Lists the files.
     * @param folder an existing folder
     * @param name what its user calls it
     * @return the files, sorted by name
     */
    static List<MigrationFile> list(Path folder, String name) throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                new SimpleFileVisitor<Path>() {

                    @Override
                    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                        return !directory.equals(folder) && fileName(directory).startsWith(".")
                                ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && fileName(file).endsWith(MigrationFile.SUFFIX)) {
                            String relative = folder.relativize(file).toString().replace('\\', '/');
                            files.add(new MigrationFile(prefix + relative, () -> Files.readAllBytes(file)));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                });
        files.sort(Comparator.comparing(MigrationFile::name));
        return files;
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

}
