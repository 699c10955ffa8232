package dev.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.sql.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dlint.pages=write} writes the pages. */
class RulePagesTests {

    private static final Path FOLDER = Path.of("..", "docs", "lint");

    private static final String TABLES = "<!-- rules -->\n";

    private static final List<RuleDescription> RULES = Stream
        .concat(LintRules.all().stream().map(LintRule::description), Linter.builtIn().stream())
        .sorted((one, other) -> one.group().compareTo(other.group()))
        .toList();

    @Test
    void everyRuleHasItsPage() throws IOException {
        for (RuleDescription rule : RULES) {
            Path page = FOLDER.resolve(rule.id() + ".md");
            if (isWriting()) {
                Files.writeString(page, RulePage.of(rule));
            }
            assertThat(page).content().isEqualTo(RulePage.of(rule));
        }
    }

    @Test
    void noPageIsOfARuleThatDoesNotExist() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            assertThat(pages.map((page) -> page.getFileName().toString()).filter((name) -> !name.equals("README.md")))
                .containsExactlyInAnyOrderElementsOf(RULES.stream().map((rule) -> rule.id() + ".md").toList());
        }
    }

    @Test
    void theOverviewListsEveryRule() throws IOException {
        Path page = FOLDER.resolve("README.md");
        String text = Files.readString(page);
        String head = text.substring(0, text.indexOf(TABLES) + TABLES.length());
        if (isWriting()) {
            Files.writeString(page, head + tables());
        }
        assertThat(page).content().isEqualTo(head + tables());
    }

    @Test
    void noTwoRulesShareAnId() {
        assertThat(RULES.stream().map(RuleDescription::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyExampleIsReportedAndWhatStandsInItsPlaceIsNot() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (LintRule rule : LintRules.all()) {
            RuleDescription description = rule.description();
            if (description.bad() != null && !isReported(description.id(), description.bad())) {
                wrong.add(description.id() + " does not report " + description.bad());
            }
            if (description.good() != null && isReported(description.id(), description.good())) {
                wrong.add(description.id() + " reports " + description.good());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isReported(String rule, String sql) throws IOException {
        ScriptSettings settings = new ScriptSettings(ServerVersion.parse("15"), isWrapped(rule, sql), false);
        Linter linter = new Linter(LintRules.all(), new LintSettings(Preset.STRICT, Map.of()));
        linter.learn(script(Files.readString(LintCase.FOLDER.resolve("schema.sql")), settings));
        return linter.lint(script(sql, settings)).stream().anyMatch((finding) -> finding.rule().equals(rule));
    }

    // what cannot run in a transaction is not wrapped in one, unless that is the point
    private static boolean isWrapped(String rule, String sql) {
        boolean alone = sql.contains("CONCURRENTLY") || sql.contains("VACUUM") || sql.startsWith("BEGIN");
        return rule.equals("nontransactional-in-transaction") || rule.equals("transaction-nesting") || !alone;
    }

    private static LintScript script(String sql, ScriptSettings settings) {
        return LintScript.of(new SourceText(sql, SourceLocation.of("example.sql")), settings);
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        for (RuleGroup group : RuleGroup.values()) {
            text.append("\n### ").append(group.title()).append("\n\n| Rule | Severity | Reports |\n|---|---|---|\n");
            text.append(RULES.stream()
                .filter((rule) -> rule.group() == group)
                .map((rule) -> "| [" + rule.id() + "](" + rule.id() + ".md) | "
                        + rule.severity().name().toLowerCase(Locale.ROOT) + " | " + rule.summary() + " |\n")
                .collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static boolean isWriting() {
        return Objects.equals(System.getProperty("lint.pages"), "write");
    }

}
