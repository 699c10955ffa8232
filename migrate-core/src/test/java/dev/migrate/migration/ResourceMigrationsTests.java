package dev.migrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.sql.Placeholders;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceMigrationsTests {

    @TempDir
    private Path folder;

    @Test
    void aFolderIsReadWithThoseBelowItInOrderOfPath() throws IOException {
        write("b/2.sql", "2");
        write("a/z/3 x.sql", "3");
        write("c.sql", "1");
        write("c.sql.bak", "no");
        write("readme.md", "no");
        write("..data/c.sql", "1");
        assertThat(places("file:" + this.folder)).containsExactly(this.folder + "/a/z/3 x.sql:1",
                this.folder + "/b/2.sql:1", this.folder + "/c.sql:1");
        assertThat(places(this.folder.toUri().toString())).hasSize(3);
    }

    @Test
    void aRelativeFolderIsOneOfTheWorkingDirectory() throws IOException {
        write("1.sql", "1");
        Path relative = Path.of("").toAbsolutePath().relativize(this.folder);
        assertThat(places("file:" + relative)).containsExactly(relative + "/1.sql:1");
    }

    @Test
    void linksAreFollowed() throws IOException {
        write("..data/c.sql", "1");
        Files.createSymbolicLink(this.folder.resolve("c.sql"), this.folder.resolve("..data/c.sql"));
        assertThat(places("file:" + this.folder)).containsExactly(this.folder + "/c.sql:1");
    }

    @Test
    void theClassPathIsReadInEveryDirectoryAndJar() throws IOException {
        write("classes/db/migrations/2.sql", "2");
        write("classes/db/migrations/sub/4.sql", "4");
        write("classes/db/other/9.sql", "9");
        Path jar = jar("a b.jar", "db/migrations/1.sql", "1", "db/migrations/sub/3 x.sql", "3", "db/other/8.sql", "8");
        Path twin = jar("c.jar", "db/migrations/1.sql", "5");
        try (URLClassLoader loader = new URLClassLoader(new URL[] { this.folder.resolve("classes/").toUri().toURL(),
                jar.toUri().toURL(), twin.toUri().toURL() }, null)) {
            for (String location : List.of("classpath:db/migrations", "classpath:/db/migrations/",
                    "classpath*:db/migrations")) {
                assertThat(places(location, loader)).containsExactly("db/migrations/1.sql:1", "db/migrations/2.sql:1",
                        "db/migrations/sub/3 x.sql:1", "db/migrations/sub/4.sql:1",
                        "jar:" + twin.toUri().toURL() + "!/db/migrations/1.sql:1");
            }
        }
    }

    @Test
    void aMissingLocationIsAnErrorUnlessItMayBeMissing() {
        for (String location : List.of("classpath:no/such", "file:" + this.folder + "/no", "classpath:")) {
            ResourceMigrations source = source(location, getClass().getClassLoader());
            MigrateException ex = catchThrowableOfType(MigrateException.class, source::migrations);
            assertThat(ex.diagnostic().code()).isEqualTo(DiagnosticCode.UNREADABLE_LOCATION);
            assertThat(ex.diagnostic().message()).startsWith("location \"" + location + "\"");
            assertThat(source.orNone().migrations()).isEmpty();
            assertThat(source).hasToString(location);
        }
    }

    @Test
    void aFolderWithoutFilesIsNoError() {
        assertThat(places("file:" + this.folder)).isEmpty();
    }

    @Test
    void aPathAloneDoesNotSayWhereItIs() {
        ResourceMigrations source = source("db/migrations", getClass().getClassLoader()).orNone();
        MigrateException ex = catchThrowableOfType(MigrateException.class, source::migrations);
        assertThat(ex.diagnostic().hint())
            .isEqualTo("Write \"classpath:db/migrations\" for a folder of the application,"
                    + " or \"file:db/migrations\" for one of the file system.");
    }

    @Test
    void everyBadFileIsTold() throws IOException {
        Files.writeString(this.folder.resolve("1.sql"), "-- migrate:up");
        Files.writeString(this.folder.resolve("2.sql"), "-- revision: 2\n-- migrate:up\nBEGIN;");
        write("3.sql", "3");
        ResourceMigrations source = source("file:" + this.folder, getClass().getClassLoader());
        assertThat(catchThrowableOfType(MigrateException.class, source::migrations).diagnostics())
            .extracting(Diagnostic::code)
            .containsExactly(DiagnosticCode.BAD_HEADER, DiagnosticCode.TRANSACTION_CONTROL);
    }

    private void write(String path, String id) throws IOException {
        Path file = this.folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, file(id));
    }

    private Path jar(String name, String... pathsAndIds) throws IOException {
        Path file = this.folder.resolve(name);
        try (OutputStream stream = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(stream)) {
            for (String directory : List.of("db/", "db/migrations/")) {
                jar.putNextEntry(new ZipEntry(directory));
            }
            for (int index = 0; index < pathsAndIds.length; index += 2) {
                jar.putNextEntry(new ZipEntry(pathsAndIds[index]));
                jar.write(file(pathsAndIds[index + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String file(String id) {
        return "-- revision: " + id + "\n-- migrate:up\nSELECT 1;\n";
    }

    private List<String> places(String location) {
        return places(location, getClass().getClassLoader());
    }

    private static List<String> places(String location, ClassLoader loader) {
        return source(location, loader).migrations()
            .stream()
            .map((migration) -> String.valueOf(migration.revision().location()))
            .toList();
    }

    private static ResourceMigrations source(String location, ClassLoader loader) {
        return new ResourceMigrations(location, Placeholders.NONE, loader);
    }

}
