package dev.migrate.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.Migrator;
import dev.migrate.ddl.DdlStatement;
import dev.migrate.ddl.OperationDdl;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every case: what runs and what the catalog has then is in a golden file; the derived
 * way back leaves the catalog as it was. {@code -Dgolden.folder=…} writes the files anew.
 */
@PostgresTest
class OperationAcceptanceTests {

    private static final Map<String, List<OperationCase>> CASES = Map.of("table", TableCases.all(), "column",
            ColumnCases.all(), "constraint", ConstraintCases.all(), "index", IndexCases.all(), "type", TypeCases.all(),
            "code", CodeCases.all(), "object", ObjectCases.all());

    @ParameterizedTest
    @ValueSource(strings = { "table", "column", "constraint", "index", "type", "code", "object" })
    void everyCaseDoesWhatItSaysAndComesBack(String kind, TestDatabase database) throws IOException {
        String file = "operations-" + kind + ".golden.sql";
        List<String> seen = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (OperationCase row : Objects.requireNonNull(CASES.get(kind))) {
            try {
                seen.add(run(row, database));
            }
            catch (AssertionError ex) {
                broken.add(ex.getMessage() + "\n" + ex.getCause());
            }
        }
        assertThat(broken).isEmpty();
        String folder = System.getProperty("golden.folder");
        if (folder != null) {
            Files.writeString(Path.of(folder, file), String.join("", seen));
            return;
        }
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
            assertThat(String.join("", seen)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String run(OperationCase row, TestDatabase database) {
        database.run("DROP SCHEMA IF EXISTS app CASCADE", "DROP SCHEMA IF EXISTS history CASCADE",
                "DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "CREATE SCHEMA app");
        if (!row.setup().isEmpty()) {
            database.run(row.setup());
        }
        List<String> before = CatalogText.of(database);
        Migrator migrator = Migrator.builder(database.dataSource())
            .javaMigrations(List.of(row.migration()))
            .locations()
            .schema("history")
            .build();
        List<RecordedOperation> recorded = OperationRecorder.record(new Author("0001", "case"),
                NamingConvention.DEFAULT, row.upgrade());
        StringBuilder text = new StringBuilder("-- ").append(row.name()).append('\n');
        sql(recorded, text);
        try {
            migrator.upgrade();
            difference(before, CatalogText.of(database), text);
            text.append("-- back\n");
            sql(Inversion.of(recorded).operations(), text);
            migrator.downgrade("base");
        }
        catch (RuntimeException ex) {
            throw new AssertionError(row.name() + "\n" + text, ex);
        }
        assertThat(CatalogText.of(database)).as(row.name() + "\n" + text).isEqualTo(before);
        return text.append('\n').toString();
    }

    private static void sql(List<RecordedOperation> operations, StringBuilder text) {
        for (DdlStatement statement : OperationDdl.statements(operations)) {
            String sql = statement.statement().text();
            // the long block is in a file of its own
            text.append(sql.startsWith("DO $migrate$") ? "DO …" : sql)
                .append(statement.separate() ? "; -- on its own\n" : ";\n");
        }
    }

    private static void difference(List<String> before, List<String> after, StringBuilder text) {
        HashSet<String> old = new HashSet<>(before);
        HashSet<String> now = new HashSet<>(after);
        before.stream()
            .filter((line) -> !now.contains(line))
            .forEach((line) -> text.append("--   - ").append(line).append('\n'));
        after.stream()
            .filter((line) -> !old.contains(line))
            .forEach((line) -> text.append("--   + ").append(line).append('\n'));
    }

}
