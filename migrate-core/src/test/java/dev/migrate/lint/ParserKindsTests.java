package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.sql.SourceText;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlToken;
import dev.migrate.statement.Statement;
import dev.migrate.statement.StatementParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our parser against PostgreSQL's own: {@code config/parser-kinds.mjs} wrote down where
 * that one sees statements begin and end in the scripts of lint's tests, and of what kind
 * they are. {@code -Dparser.kinds=write} writes the table of kinds.
 */
class ParserKindsTests {

    private static final Path FOLDER = Path.of("src/test/resources/dev/migrate/statement");

    private static final ScriptSettings SETTINGS = new ScriptSettings(ServerVersion.parse("18"), true, false);

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void statementsBeginAndEndWherePostgreSqlSeesThem() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode script : scripts()) {
            List<String> expected = new ArrayList<>();
            script.path("statements").forEach((node) -> expected.add(node.path("sql").asString()));
            List<String> found = statements(script).stream().map(SqlStatement::text).toList();
            if (found.size() != expected.size() || !matches(expected, found)) {
                wrong.add(name(script) + ": " + found + " instead of " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachKindIsReadAsTheTableSays() throws IOException {
        Map<String, TreeSet<String>> read = new TreeMap<>();
        for (JsonNode script : scripts()) {
            List<SqlStatement> found = statements(script);
            for (int i = 0; i < found.size(); i++) {
                Statement statement = StatementParser.parse(found.get(i).text()).statement();
                read.computeIfAbsent(script.path("statements").path(i).path("kind").asString(),
                        (key) -> new TreeSet<>())
                    .add(type(statement));
            }
        }
        String table = read.entrySet()
            .stream()
            .map((entry) -> entry.getKey() + ": " + String.join(", ", entry.getValue()) + "\n")
            .collect(Collectors.joining());
        if ("write".equals(System.getProperty("parser.kinds"))) {
            Files.writeString(FOLDER.resolve("kinds.txt"), table);
        }
        assertThat(table).isEqualTo(Files.readString(FOLDER.resolve("kinds.txt")));
    }

    @Test
    void theFileHasEveryScriptAsItIs() throws IOException {
        Map<String, StringBuilder> files = new TreeMap<>();
        for (JsonNode script : lines()) {
            files.computeIfAbsent(script.path("file").asString(), (key) -> new StringBuilder())
                .append(script.path("script").asString().strip());
        }
        Map<String, String> current = new TreeMap<>();
        List<Path> sources = new ArrayList<>(List.of(FOLDER.resolve("odd.sql")));
        try (Stream<Path> rules = Files.list(FOLDER.resolveSibling("lint").resolve("rules"))) {
            rules.forEach(sources::add);
        }
        for (Path source : sources) {
            String text = ("\n" + Files.readString(source)).split("\n--- .*\n", 2)[1];
            current.put(source.getFileName().toString(),
                    List.of(text.split("\n--- .*\n")).stream().map(String::strip).collect(Collectors.joining()));
        }
        assertThat(files.keySet()).isEqualTo(current.keySet());
        files.forEach((file, text) -> assertThat(text.toString()).as("%s; run config/parser-kinds.mjs", file)
            .isEqualTo(current.get(file)));
    }

    private static List<JsonNode> lines() throws IOException {
        return Files.readAllLines(FOLDER.resolve("kinds.jsonl")).stream().map(JSON::readTree).toList();
    }

    // what PostgreSQL does not read has no statements
    private static List<JsonNode> scripts() throws IOException {
        return lines().stream().filter((line) -> line.has("statements")).toList();
    }

    private static List<SqlStatement> statements(JsonNode script) {
        return LintScript
            .of(new SourceText(script.path("script").asString(), SourceLocation.of(name(script))), SETTINGS)
            .statements();
    }

    private static String name(JsonNode script) {
        return script.path("file").asString() + " " + script.path("number").asInt();
    }

    // PostgreSQL counts the comments around a statement to it
    private static boolean matches(List<String> expected, List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            String slice = expected.get(i);
            String text = found.get(i);
            int begin = slice.indexOf(text);
            if (begin < 0 || !isBlank(slice.substring(0, begin)) || !isBlank(slice.substring(begin + text.length()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(String text) {
        try {
            return SqlToken.of(text).isEmpty();
        }
        catch (MigrateException ex) {
            return false;
        }
    }

    private static String type(Statement statement) {
        return (statement instanceof Statement.Unknown unknown) ? "Unknown (" + unknown.reason() + ")"
                : statement.getClass().getSimpleName();
    }

}
