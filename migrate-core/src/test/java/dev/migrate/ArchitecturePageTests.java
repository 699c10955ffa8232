package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} says what the sources are. */
class ArchitecturePageTests {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Path DOCS = PROJECT.resolve("docs");

    private static final Pattern WORD = Pattern.compile("`([A-Z]\\w+)[\\w.]*`");

    private static String section(String title) throws IOException {
        String page = Files.readString(DOCS.resolve("architecture.md"));
        int start = page.indexOf("## " + title);
        assertThat(start).as(title).isNotNegative();
        int end = page.indexOf("\n## ", start);
        return page.substring(start, (end < 0) ? page.length() : end);
    }

    @Test
    void theRoomsStandInTheirOrder() throws IOException {
        List<String> rooms = section("Rooms of migrate-core").lines()
            .filter((line) -> line.startsWith("| ") && !line.startsWith("| Room"))
            .map((line) -> line.split("\\|", -1)[1].strip())
            .map((room) -> room.equals("*(root)*") ? "" : "." + room.replace("`", ""))
            .toList();
        assertThat(rooms).isEqualTo(ArchitectureTests.FLOORS);
    }

    @Test
    void anApiRoomIsCalledOne() throws IOException {
        List<String> internal = section("Rooms of migrate-core").lines()
            .filter((line) -> line.startsWith("| `") && !line.contains("| API."))
            .map((line) -> "." + line.split("`", -1)[1])
            .toList();
        assertThat(internal).containsAll(ArchitectureTests.INTERNAL);
    }

    @Test
    void everyClassThatIsNamedExists() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(PROJECT)) {
            classes = files.map((file) -> String.valueOf(file.getFileName()))
                .filter((name) -> name.endsWith(".java"))
                .map((name) -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());
        }
        List<String> named = WORD.matcher(Files.readString(DOCS.resolve("architecture.md")))
            .results()
            .map((word) -> word.group(1))
            .toList();
        assertThat(named).hasSizeGreaterThan(50).isSubsetOf(classes);
    }

    @Test
    void theIndexHasEveryPage() throws IOException {
        String index = Files.readString(DOCS.resolve("README.md"));
        try (Stream<Path> pages = Files.list(DOCS)) {
            assertThat(pages.map((page) -> String.valueOf(page.getFileName())).filter((name) -> name.endsWith(".md")))
                .allSatisfy((name) -> assertThat(name.equals("README.md") || index.contains("(" + name + ")")).as(name)
                    .isTrue());
        }
    }

}
