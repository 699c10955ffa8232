package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.operation.Definitions;
import dev.migrate.operation.Types;
import dev.migrate.schema.DesiredSchemaFactory;
import dev.migrate.test.ApiFile;
import dev.migrate.test.PublicApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What users can name: no more than they can reach, and every change of it is seen. */
class PublicApiTests {

    /** What users name without a signature that leads to it. */
    private static final Set<Class<?>> NAMED = Set.of(Migrator.class, MigrateException.class, Types.class,
            Definitions.class, DesiredSchemaFactory.class);

    private static final PublicApi API = new PublicApi(Migrator.class, (name) -> name.startsWith("dev.migrate")
            && !ArchitectureTests.INTERNAL.contains(name.substring("dev.migrate".length())));

    /** What the last list of the architecture page says, and the entry points. */
    private static List<Class<?>> roots() throws IOException {
        String page = Files.readString(Path.of("../docs/architecture.md"));
        String implemented = page.lines()
            .filter((line) -> line.startsWith("What a user's bean may implement"))
            .collect(Collectors.joining());
        List<String> names = Pattern.compile("`(\\w+)`").matcher(implemented).results().map((m) -> m.group(1)).toList();
        assertThat(names).hasSizeGreaterThan(5);
        return API.topLevel()
            .stream()
            .filter((type) -> NAMED.contains(type) || type.isAnnotation() || names.contains(type.getSimpleName()))
            .collect(Collectors.toList());
    }

    @Test
    void theSignaturesAreListed() {
        ApiFile.compare("migrate-core", API);
    }

    @Test
    void everyTypeSaysSinceWhenItExists() {
        assertThat(ApiFile.withoutSince(API)).isEmpty();
    }

    @Test
    void noTwoTypesHaveOneName() {
        Map<String, Long> names = API.topLevel()
            .stream()
            .collect(Collectors.groupingBy(Class::getSimpleName, Collectors.counting()));
        // of a table, index or role, and of an application
        assertThat(names.remove("Setting")).isEqualTo(2);
        assertThat(names).allSatisfy((name, count) -> assertThat(count).as(name).isOne());
    }

    @Test
    void aTypeThatUsersCannotReachIsNotPublic() throws IOException {
        TreeSet<String> unreached = API.topLevel()
            .stream()
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));
        unreached.removeAll(API.reachable(roots()));
        // those of today: each is used by another room; a new one is not added to the
        // list
        try (InputStream list = Objects.requireNonNull(getClass().getResourceAsStream("/api/unreached.txt"))) {
            assertThat(unreached)
                .containsExactlyElementsOf(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

}
