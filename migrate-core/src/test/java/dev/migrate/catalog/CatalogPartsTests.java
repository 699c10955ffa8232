package dev.migrate.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.catalog.CatalogScope.Access;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of parts.txt: SQL, and the parts that it makes. */
@PostgresTest
class CatalogPartsTests {

    static Stream<Case> cases() {
        try (InputStream file = CatalogPartsTests.class.getResourceAsStream("parts.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^# ")).skip(1).map(Case::of);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatSqlMakesIsReadAsParts(Case example, TestDatabase database) {
        int version = Integer.parseInt(database.strings("SHOW server_version_num").get(0));
        Assumptions.assumeTrue(version >= example.since() * 10000);
        Snapshots.run(database, example.sql());
        CatalogScope scope = new CatalogScope(List.of(), List.of(), List.of(),
                example.title().contains("(privileges)") ? List.of(Access.PRIVILEGES) : List.of());
        SchemaSnapshot snapshot = Snapshots.read(database, scope);
        assertThat(Snapshots.lines(snapshot)).isEqualTo(example.expected());
    }

    /**
     * An example.
     *
     * @param title what it is about, the least version of the server perhaps before it
     * @param since that version
     * @param sql what is run
     * @param expected the parts, in order
     */
    record Case(String title, int since, String sql, List<String> expected) {

        static Case of(String text) {
            int line = text.indexOf('\n');
            int arrow = text.indexOf("\n->\n");
            String title = text.substring(0, line);
            int since = title.matches("\\d\\d: .*") ? Integer.parseInt(title.substring(0, 2)) : 14;
            return new Case(title, since, text.substring(line + 1, arrow),
                    text.substring(arrow + "\n->\n".length()).lines().filter((each) -> !each.isBlank()).toList());
        }

        @Override
        public String toString() {
            return this.title;
        }

    }

}
