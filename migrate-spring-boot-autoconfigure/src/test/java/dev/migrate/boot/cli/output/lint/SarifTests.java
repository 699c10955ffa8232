package dev.migrate.boot.cli.output.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.migrate.diagnostic.Severity;
import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.lint.FindingPlace;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import dev.migrate.lint.LintRule;
import dev.migrate.lint.LintScript;
import dev.migrate.lint.LintSettings;
import dev.migrate.lint.Linter;
import dev.migrate.lint.Preset;
import dev.migrate.lint.RuleDescription;
import dev.migrate.lint.ScriptSettings;
import dev.migrate.lint.ServerVersion;
import dev.migrate.lint.rule.LintRules;
import dev.migrate.sql.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written, against the schema that OASIS publishes. */
class SarifTests {

    private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

    private static final List<RuleDescription> RULES = Stream
        .concat(LintRules.all().stream().map(LintRule::description), Linter.builtIn().stream())
        .toList();

    @Test
    void whatEveryRuleReportsFollowsTheSchema() throws IOException {
        List<LintFinding> findings = RULES.stream()
            .map(RuleDescription::bad)
            .filter(Objects::nonNull)
            .flatMap((script) -> findings(script).stream())
            .toList();
        assertThat(findings).hasSizeGreaterThan(60);
        assertThat(errors(LintFormat.SARIF.write(new LintReport(1, findings), RULES))).isEmpty();
    }

    @Test
    void everyPlaceFollowsTheSchema() throws IOException {
        List<LintFinding> findings = new ArrayList<>();
        for (String file : List.of("", "0001.sql", "db/0002 grün \"x\".sql", "C:\\db\\0003.sql", "Java.java")) {
            for (int line : new int[] { 0, 1, 70_000 }) {
                for (int column : new int[] { 0, 1, 9 }) {
                    FindingPlace place = new FindingPlace(new SourceLocation(file, line), column, "");
                    findings
                        .add(new LintFinding("of-their-own", Severity.INFO, "a\u0001 \"b\" 😀\n", null, place, "seen"));
                }
            }
        }
        assertThat(errors(LintFormat.SARIF.write(new LintReport(1, findings), RULES))).isEmpty();
    }

    @Test
    void aReportWithoutFindingsFollowsTheSchema() throws IOException {
        assertThat(errors(LintFormat.SARIF.write(new LintReport(0, List.of()), List.of()))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() throws IOException {
        assertThat(errors("{\"version\":\"2.1.0\",\"runs\":[{\"results\":[]}]}")).isNotEmpty();
    }

    private static List<LintFinding> findings(String sql) {
        Linter linter = new Linter(LintRules.all(), new LintSettings(Preset.STRICT, Map.of()));
        return linter.lint(LintScript.of(new SourceText(sql, SourceLocation.of("db/0002.sql")),
                new ScriptSettings(ServerVersion.parse("15"), true, false)));
    }

    private static List<String> errors(String report) throws IOException {
        try (InputStream file = Objects.requireNonNull(SarifTests.class.getResourceAsStream(SCHEMA))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(file);
            return schema.validate(report, InputFormat.JSON)
                .stream()
                .map((error) -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
        }
    }

}
