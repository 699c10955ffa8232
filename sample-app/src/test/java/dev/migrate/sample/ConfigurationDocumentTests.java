package dev.migrate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/configuration.md} against the metadata that the starter carries. */
class ConfigurationDocumentTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "configuration.md");

    private static final Pattern ENTRY = Pattern.compile("(?m)^### (migrate\\.\\S+)\\R\\RDefault: ");

    @Test
    void everyPropertyHasAnEntryAndEveryEntryAProperty() throws IOException {
        List<String> entries = ENTRY.matcher(Files.readString(DOCUMENT))
            .results()
            .map((entry) -> entry.group(1))
            .toList();
        assertThat(entries).containsExactlyInAnyOrderElementsOf(properties());
    }

    private List<String> properties() throws IOException {
        List<URL> metadata = Collections
            .list(getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
        return metadata.stream()
            .flatMap((url) -> read(url).path("properties").valueStream())
            .map((property) -> property.path("name").asString())
            .filter((name) -> name.startsWith("migrate."))
            .toList();
    }

    private static JsonNode read(URL url) {
        try (InputStream stream = url.openStream()) {
            return JsonMapper.shared().readTree(stream);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
