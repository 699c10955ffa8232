package dev.migrate.boot.cli.output.lint;

import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import java.util.Locale;

/** Findings as Markdown, for a comment of a pull request. */
final class LintMarkdown {

    private LintMarkdown() {
    }

    static String of(LintReport report) {
        StringBuilder text = new StringBuilder("### migrate lint\n\n").append(LintText.summary(report)).append("\n");
        if (!report.findings().isEmpty()) {
            text.append("\n| | Rule | Place | |\n|---|---|---|---|\n");
            report.findings().forEach((finding) -> row(text, finding));
        }
        report.findings()
            .stream()
            .filter((finding) -> finding.remedy() != null)
            .forEach((finding) -> remedy(text, finding));
        return text.toString();
    }

    private static void row(StringBuilder text, LintFinding finding) {
        text.append("| ").append(finding.severity().name().toLowerCase(Locale.ROOT));
        String place = finding.place().isInFile() ? "`" + cell(LintText.place(finding.place())) + "`" : "";
        text.append(" | `").append(finding.rule()).append("` | ").append(place);
        text.append(" | ").append(cell(finding.text())).append(" |\n");
    }

    /** A table ends at a line break, and a cell at a bar, also within code. */
    private static String cell(String text) {
        return text.replaceAll("\\R", " ").replace("|", "\\|");
    }

    private static void remedy(StringBuilder text, LintFinding finding) {
        text.append("\nInstead, at `").append(LintText.place(finding.place())).append("`:\n\n```sql\n");
        text.append(finding.remedy()).append("\n```\n");
    }

}
