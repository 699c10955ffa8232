package dev.migrate.lint;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.sql.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A script of which it is known whether a rule reports it.
 *
 * @param id names the case
 * @param rule the rule
 * @param flagged true if the rule reports the script
 * @param before what ran before
 * @param sql the script
 * @param settings how it is run
 */
record LintCase(String id, String rule, boolean flagged, List<String> before, String sql, ScriptSettings settings) {

    static final Path FOLDER = Path.of("src/test/resources/dev/migrate/lint");

    private static final Pattern BLOCK = Pattern.compile("\n--- (?=flag|clean)");

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the cases of every rule. */
    static List<LintCase> all() throws IOException {
        String schema = Files.readString(FOLDER.resolve("schema.sql"));
        List<LintCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("rules"))) {
            for (Path file : files.sorted().toList()) {
                String rule = file.getFileName().toString().replace(".sql", "");
                List<String> blocks = BLOCK.splitAsStream("\n" + Files.readString(file)).skip(1).toList();
                for (String block : blocks) {
                    cases.add(block(rule, cases.size() + 1, block, schema));
                }
            }
        }
        return cases;
    }

    private static LintCase block(String rule, int number, String block, String schema) {
        String[] head = block.substring(0, block.indexOf('\n')).split(" ");
        List<String> words = List.of(head);
        String[] scripts = block.substring(block.indexOf('\n') + 1).split("--- then\n");
        List<String> before = new ArrayList<>(List.of(schema));
        before.addAll(List.of(scripts).subList(0, scripts.length - 1));
        String version = words.contains("on") ? words.get(words.indexOf("on") + 1) : "15";
        return new LintCase(rule + "-" + number, rule, words.get(0).equals("flag"), before, scripts[scripts.length - 1],
                new ScriptSettings(ServerVersion.parse(version), !words.contains("autocommit"),
                        words.contains("managed")));
    }

    /** Reads cases that are lines of JSON. */
    static List<LintCase> read(Path file) throws IOException {
        return Files.readAllLines(file)
            .stream()
            .filter((line) -> !line.isBlank())
            .map((line) -> of(JSON.readTree(line)))
            .toList();
    }

    private static LintCase of(JsonNode node) {
        boolean wrapped = !node.path("tx").asString("wrapped").equals("none");
        return new LintCase(node.get("id").asString(), node.get("rule").asString(),
                node.get("expect").asString().equals("flag"), List.of(node.path("setup").asString("")),
                node.get("sql").asString(),
                new ScriptSettings(ServerVersion.parse(node.path("pg_version").asString("15")), wrapped, false));
    }

    List<LintFinding> findings() {
        Linter linter = new Linter(LintRules.all(), new LintSettings(Preset.STRICT, Map.of()));
        this.before.forEach((script) -> linter.learn(script(script)));
        return linter.lint(script(this.sql));
    }

    private LintScript script(String text) {
        return LintScript.of(new SourceText(text, SourceLocation.of(this.id + ".sql")), this.settings);
    }

    Set<String> rules() {
        return findings().stream().map(LintFinding::rule).collect(Collectors.toSet());
    }

    boolean isRight() {
        return rules().contains(this.rule) == this.flagged;
    }

    @Override
    public String toString() {
        return this.id + (this.flagged ? " misses " : " has ") + this.rule + ": " + rules() + "\n" + this.sql;
    }

}
