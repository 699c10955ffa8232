package dev.migrate.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The checked-in list of a module's public signatures, so that a change of the API is
 * seen in its diff. {@code -Dapi.write=true} writes it again.
 */
public final class ApiFile {

    private ApiFile() {
    }

    /**
     * Compares a module's signatures with its list.
     * @param module the module's name
     * @param api what it has now
     */
    public static void compare(String module, PublicApi api) {
        Path file = Path.of("src/test/resources/api", module + ".txt");
        try {
            if (Boolean.getBoolean("api.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, api.signatures());
            }
            assertThat(api.signatures().lines()).as("the API has changed: run this test with -Dapi.write=true")
                .containsExactlyElementsOf(Files.readAllLines(file));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Gives the types that do not say since when they exist; their package may say it.
     * @param api what there is
     * @return their names
     */
    public static List<String> withoutSince(PublicApi api) {
        return api.topLevel()
            .stream()
            .filter((type) -> !saysSince(type.getName()) && !saysSince(type.getPackageName() + ".package-info"))
            .map(Class::getName)
            .toList();
    }

    private static boolean saysSince(String name) {
        try {
            Path source = Path.of("src/main/java", name.replace('.', '/') + ".java");
            return Files.readString(source).lines().anyMatch((line) -> line.startsWith(" * @since "));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
