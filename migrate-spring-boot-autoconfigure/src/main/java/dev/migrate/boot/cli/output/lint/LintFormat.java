package dev.migrate.boot.cli.output.lint;

import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import dev.migrate.lint.RuleDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what lint found is written. */
public enum LintFormat {

    /** For people. */
    TEXT,

    /** One object. */
    JSON,

    /** SARIF 2.1.0, which code scanning reads. */
    SARIF,

    /** Annotations of GitHub Actions. */
    GITHUB,

    /** A comment of a pull request. */
    MARKDOWN,

    /** JUnit XML, which GitLab and Jenkins read. */
    JUNIT;

    /**
     * Writes a report.
     * @param report what was found
     * @param rules every rule
     * @return the text, with its last line end
     */
    public String write(LintReport report, List<RuleDescription> rules) {
        return switch (this) {
            case TEXT -> LintText.of(report, rules);
            case JSON -> LintJson.of(report, rules);
            case SARIF -> Sarif.of(report, rules);
            case GITHUB -> GithubAnnotations.of(report);
            case MARKDOWN -> LintMarkdown.of(report);
            case JUNIT -> JUnitXml.of(report);
        };
    }

    /** Gives the operation that avoids a finding in Java; null if there is none. */
    static @Nullable String operations(LintFinding finding, List<RuleDescription> rules) {
        return rules.stream()
            .filter((rule) -> rule.id().equals(finding.rule()))
            .findFirst()
            .map(RuleDescription::operations)
            .orElse(null);
    }

}
