package dev.migrate.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What an editor knows about the properties. */
class MetadataTests {

    private final List<Map<String, Object>> properties = JsonPath.read(read(), "$.properties");

    @Test
    void everyPropertyIsDescribed() {
        assertThat(this.properties).hasSizeGreaterThan(25)
            .allSatisfy((property) -> assertThat((String) property.get("description")).as("%s", property.get("name"))
                .isNotBlank()
                .endsWith("."));
    }

    @Test
    void defaultsAreKnown() {
        assertThat(this.properties).filteredOn((property) -> property.get("defaultValue") == null)
            .extracting((property) -> property.get("name"))
            .containsExactlyInAnyOrder("migrate.application", "migrate.autogenerate.exclude",
                    "migrate.autogenerate.partitions-not-mine", "migrate.autogenerate.include",
                    "migrate.autogenerate.server-version", "migrate.backup.command", "migrate.cli.sources",
                    "migrate.desired-schema", "migrate.driver-class-name", "migrate.former-names", "migrate.instances",
                    "migrate.lint.postgres-version", "migrate.lint.rules", "migrate.packages", "migrate.password",
                    "migrate.placeholders", "migrate.role", "migrate.schema", "migrate.scratch.password",
                    "migrate.scratch.url", "migrate.scratch.user", "migrate.url", "migrate.user");
    }

    @Test
    void aStartKnowsEveryProperty() {
        assertThat(this.properties).extracting((property) -> (String) property.get("name"))
            .filteredOn((name) -> name.startsWith("migrate.")
                    && !name.matches("migrate\\.(instances|placeholders|lint\\.rules)"))
            .hasSizeGreaterThan(25)
            .isSubsetOf(StatedSettings.names().toList());
    }

    private static String read() {
        try {
            return new ClassPathResource("META-INF/spring-configuration-metadata.json",
                    MetadataTests.class.getClassLoader())
                .getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new AssertionError(ex);
        }
    }

}
