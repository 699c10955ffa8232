package dev.migrate.boot.cli.output.lint;

import static dev.migrate.boot.cli.output.lint.LintJson.object;

import dev.migrate.diagnostic.Severity;
import dev.migrate.lint.FindingPlace;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import dev.migrate.lint.RuleDescription;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings as SARIF 2.1.0. */
final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {
    }

    static String of(LintReport report, List<RuleDescription> rules) {
        List<String> ids = rules.stream().map(RuleDescription::id).toList();
        Map<String, Object> driver = object("name", "migrate lint", "rules", rules.stream().map(Sarif::rule).toList());
        List<Map<String, Object>> results = report.findings().stream().map((finding) -> result(finding, ids)).toList();
        Map<String, Object> run = object("tool", object("driver", driver), "columnKind", "utf16CodeUnits", "results",
                results);
        return LintJson.write(object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private static Map<String, Object> rule(RuleDescription rule) {
        return object("id", rule.id(), "shortDescription", object("text", rule.summary()), "help",
                object("text", rule.reason(), "markdown", rule.reason()), "defaultConfiguration",
                object("level", level(rule.severity())));
    }

    private static Map<String, Object> result(LintFinding finding, List<String> ids) {
        Map<String, Object> result = object("ruleId", finding.rule(), "level", level(finding.severity()), "message",
                object("text", finding.text()));
        if (finding.place().isInFile()) {
            result.put("locations", List.of(object("physicalLocation", place(finding.place()))));
        }
        int index = ids.indexOf(finding.rule());
        if (index >= 0) {
            result.put("ruleIndex", index);
        }
        return result;
    }

    private static Map<String, Object> place(FindingPlace place) {
        Map<String, Object> location = object("artifactLocation", object("uri", uri(place.location().source())));
        if (place.location().line() > 0) {
            Map<String, Object> region = object("startLine", place.location().line());
            if (place.column() > 0) {
                region.put("startColumn", place.column());
                region.put("endColumn", place.column() + Math.max(place.excerpt().length(), 1));
            }
            location.put("region", region);
        }
        return location;
    }

    private static String uri(String file) {
        return Arrays.stream(file.split("/", -1))
            .map((name) -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

}
