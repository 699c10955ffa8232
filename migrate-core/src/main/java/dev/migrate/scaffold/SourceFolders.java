package dev.migrate.scaffold;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the sources of an application's revisions are.
 *
 * @param workingDirectory where the command was called
 * @param locations the locations that revisions are read from
 * @param packages the packages that Java revisions are read from
 */
public record SourceFolders(Path workingDirectory, List<String> locations, List<String> packages) {

    private static final String FILE = "file:";

    private static final String OR_PATH = ", or give --version-path";

    private static final String RESOURCES = "src/main/resources";

    private static final String SOURCES = "src/main/java";

    /** Copies the lists. */
    public SourceFolders {
        locations = List.copyOf(locations);
        packages = List.copyOf(packages);
    }

    /**
     * The folder for SQL: the one that was asked for, else that of the first location.
     */
    Path sql(@Nullable Path asked) {
        return (asked != null) ? existing(asked) : source(this.locations.get(0), OR_PATH);
    }

    /**
     * Gives the folder of the first location, which may be missing yet.
     * @return the folder
     * @throws MigrateException if its sources are not here
     */
    public Path sqlFolder() {
        return source(this.locations.get(0), "");
    }

    private Path source(String location, String more) {
        if (location.startsWith(FILE)) {
            return this.workingDirectory.resolve(location.substring(FILE.length()).replaceFirst("^//", ""));
        }
        Path resources = this.workingDirectory.resolve(RESOURCES);
        Path folder = resources.resolve(location.substring(location.indexOf(':') + 1).replaceFirst("^/+", ""));
        if (!Files.isDirectory(resources)) {
            throw none("the folder \"" + folder + "\" of location \"" + location + "\" does not exist", here(more));
        }
        return folder;
    }

    /**
     * The folder for Java: the one that was asked for, else that of the first package.
     */
    Path java(@Nullable Path asked) {
        if (asked != null) {
            return existing(asked);
        }
        if (this.packages.isEmpty()) {
            throw none("no package is configured that Java revisions are read from",
                    Advice.of("Set ")
                        .setting(Setting.PACKAGES)
                        .text(", or give --version-path with a folder below " + SOURCES + "."));
        }
        Path sources = this.workingDirectory.resolve(SOURCES);
        if (!Files.isDirectory(sources)) {
            throw none("the folder \"" + sources + "\" does not exist", here(OR_PATH));
        }
        return sources.resolve(this.packages.get(0).replace('.', '/'));
    }

    /** The package of a folder below a source folder. */
    static String packageOf(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString().replace('\\', '/');
        int sources = path.lastIndexOf("/java/");
        if (sources < 0) {
            throw none("the package of \"" + folder + "\" is not known",
                    Advice.of("Give --version-path with a folder below " + SOURCES + "."));
        }
        return path.substring(sources + "/java/".length()).replace('/', '.');
    }

    private Path existing(Path asked) {
        Path folder = this.workingDirectory.resolve(asked);
        if (!Files.isDirectory(folder)) {
            throw none("the folder \"" + folder + "\" does not exist", Advice.of("Create it first."));
        }
        return folder;
    }

    /**
     * Finds the source of a revision.
     * @param source the file or class as the revision names it
     * @return the file that a person edits, or null if it is not below the working
     * directory
     */
    public @Nullable Path find(String source) {
        List<Path> places = List.of(Path.of(source), Path.of(RESOURCES).resolve(source),
                Path.of(SOURCES).resolve(source.replace('.', '/') + ".java"));
        return places.stream()
            .map(this.workingDirectory::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(null);
    }

    /**
     * Reads all revisions whose sources are here, whether they form a graph or not.
     * @return the revisions, by their paths
     * @throws MigrateException if the sources are not here or cannot be read
     */
    public List<RevisionSource> revisions() {
        Set<Path> files = new TreeSet<>();
        this.locations.forEach((location) -> files.addAll(below(source(location, ""), ".sql")));
        files.addAll(below(this.workingDirectory.resolve(SOURCES), ".java"));
        return files.stream().map(RevisionSource::read).filter(Objects::nonNull).toList();
    }

    private static List<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter((file) -> file.toString().endsWith(ending)).filter(Files::isRegularFile).toList();
        }
        catch (IOException | UncheckedIOException ex) {
            throw new MigrateException(
                    Diagnostic.error(DiagnosticCode.UNREADABLE_LOCATION, "the folder \"" + folder + "\" cannot be read")
                        .withDetail(ex.toString()),
                    ex);
        }
    }

    private static Advice here(String more) {
        return Advice.of("Run the command in the folder of the service's sources" + more + ".");
    }

    private static MigrateException none(String message, Advice hint) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.NO_SOURCE_FOLDER, message)
            .withDetail("No file was written.")
            .withHint(hint));
    }

}
