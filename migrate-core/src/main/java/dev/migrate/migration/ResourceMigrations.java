package dev.migrate.migration;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.Placeholders;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The {@code *.sql} files below a location, sorted by path:
 * {@code classpath:db/migrations} (in every directory and jar that has it) or
 * {@code file:/etc/migrations} (a relative path is one from the working directory).
 * {@code classpath*:} and {@code resource:} mean the same as {@code classpath:}. Files
 * are read again at each call.
 *
 * @since 0.1
 */
public final class ResourceMigrations implements MigrationSource {

    private static final String FILE = "file:";

    private static final List<String> CLASS_PATH = List.of("classpath:", "classpath*:", "resource:");

    private final String location;

    private final SqlMigrationParser parser;

    private final ClassLoader classLoader;

    private final Absence absence;

    /**
     * Reads a location that must exist.
     * @param location where
     * @param placeholders the values of placeholders in the files
     * @param classLoader looks up a location on the class path
     */
    public ResourceMigrations(String location, Placeholders placeholders, ClassLoader classLoader) {
        this(location, new SqlMigrationParser(placeholders), classLoader, Absence.REFUSED);
    }

    private ResourceMigrations(String location, SqlMigrationParser parser, ClassLoader classLoader, Absence absence) {
        this.location = location;
        this.parser = parser;
        this.classLoader = classLoader;
        this.absence = absence;
    }

    /**
     * Reads several locations, each of which must exist.
     * @param locations where; null for {@code classpath:db/migrations}, which need not
     * exist
     * @param placeholders the values of placeholders in the files
     * @param classLoader looks up locations on the class path
     * @return a source a location
     */
    public static List<ResourceMigrations> of(@Nullable List<String> locations, Placeholders placeholders,
            ClassLoader classLoader) {
        if (locations == null) {
            return List.of(new ResourceMigrations("classpath:db/migrations", placeholders, classLoader).orNone());
        }
        return locations.stream()
            .map((location) -> new ResourceMigrations(location, placeholders, classLoader))
            .toList();
    }

    /**
     * Gives the same location, which need not exist then.
     * @return a source without a migration where there is no such location
     */
    public ResourceMigrations orNone() {
        return new ResourceMigrations(this.location, this.parser, this.classLoader, Absence.ALLOWED);
    }

    @Override
    public List<Migration> migrations() {
        List<MigrationFile> files = files();
        List<Migration> migrations = new ArrayList<>(files.size());
        List<Diagnostic> findings = new ArrayList<>();
        for (MigrationFile file : files) {
            try {
                migrations.add(this.parser.parse(file.name(), file.content().read()));
            }
            catch (MigrateException ex) {
                findings.addAll(ex.diagnostics());
            }
            catch (IOException ex) {
                findings.add(Diagnostic
                    .error(DiagnosticCode.UNREADABLE_LOCATION, "the file \"" + file.name() + "\" cannot be read")
                    .withDetail(ex.toString())
                    .at(SourceLocation.of(file.name())));
            }
        }
        if (!findings.isEmpty()) {
            throw new MigrateException(findings);
        }
        return migrations;
    }

    /** Gives the location as it was written. */
    @Override
    public String toString() {
        return this.location;
    }

    private List<MigrationFile> files() {
        try {
            if (this.location.startsWith(FILE)) {
                return folder();
            }
            for (String prefix : CLASS_PATH) {
                if (this.location.startsWith(prefix)) {
                    return classPath(this.location.substring(prefix.length()));
                }
            }
        }
        catch (IOException | InvalidPathException ex) {
            throw new MigrateException(unreadable("cannot be read").withDetail(ex.toString()), ex);
        }
        throw new MigrateException(unreadable("has no \"classpath:\" or \"file:\" prefix")
            .withHint("Write \"classpath:" + this.location + "\" for a folder of the application, or \"file:"
                    + this.location + "\" for one of the file system."));
    }

    private List<MigrationFile> folder() throws IOException {
        Path folder = path(this.location.substring(FILE.length()));
        if (!Files.isDirectory(folder)) {
            return absent(Files.exists(folder) ? "is not a directory" : "does not exist",
                    "It means \"" + folder.toAbsolutePath() + "\".");
        }
        return FolderFiles.list(folder, this.location.substring(FILE.length()));
    }

    /** Takes a path as it is; {@code file:///a%20b} is a URI. */
    private Path path(String written) {
        if (!written.startsWith("//")) {
            return Path.of(written);
        }
        try {
            return Path.of(URI.create(this.location));
        }
        catch (IllegalArgumentException | FileSystemNotFoundException ex) {
            throw new MigrateException(unreadable("is not the URI of a file").withDetail(ex.getMessage())
                .withHint("Write \"file:\" and a path."), ex);
        }
    }

    private List<MigrationFile> classPath(String written) throws IOException {
        String folder = StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(written, '/'), '/');
        ClassPathFiles files = new ClassPathFiles(this.classLoader, folder);
        List<URL> roots = files.roots();
        if (folder.isEmpty() || roots.isEmpty()) {
            return absent(folder.isEmpty() ? "has no path" : "does not exist", null);
        }
        return files.list(roots);
    }

    private List<MigrationFile> absent(String message, @Nullable String detail) {
        if (this.absence == Absence.ALLOWED) {
            return List.of();
        }
        throw new MigrateException(unreadable(message).withDetail(detail)
            .withHint(Advice.of("Create the folder, or correct ").setting(Setting.LOCATIONS).text(".")));
    }

    private Diagnostic unreadable(String what) {
        return Diagnostic.error(DiagnosticCode.UNREADABLE_LOCATION, "location \"" + this.location + "\" " + what);
    }

    /** Whether a location may be missing. */
    private enum Absence {

        ALLOWED, REFUSED

    }

}
