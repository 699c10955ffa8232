package dev.migrate.boot.cli.output.lint;

import dev.migrate.lint.LintReport;
import dev.migrate.lint.RuleDescription;
import java.util.List;

/** How what lint found is written. */
public enum LintFormat {

    /** For people. */
    TEXT {

        @Override
        public String write(LintReport report, List<RuleDescription> rules) {
            return LintText.of(report);
        }

    },

    /** One object. */
    JSON {

        @Override
        public String write(LintReport report, List<RuleDescription> rules) {
            return LintJson.of(report);
        }

    },

    /** SARIF 2.1.0, which code scanning reads. */
    SARIF {

        @Override
        public String write(LintReport report, List<RuleDescription> rules) {
            return Sarif.of(report, rules);
        }

    },

    /** Annotations of GitHub Actions. */
    GITHUB {

        @Override
        public String write(LintReport report, List<RuleDescription> rules) {
            return GithubAnnotations.of(report);
        }

    },

    /** A comment of a pull request. */
    MARKDOWN {

        @Override
        public String write(LintReport report, List<RuleDescription> rules) {
            return LintMarkdown.of(report);
        }

    },

    /** JUnit XML, which GitLab and Jenkins read. */
    JUNIT {

        @Override
        public String write(LintReport report, List<RuleDescription> rules) {
            return JUnitXml.of(report);
        }

    };

    /**
     * Writes a report.
     * @param report what was found
     * @param rules every rule
     * @return the text, with its last line end
     */
    public abstract String write(LintReport report, List<RuleDescription> rules);

}
