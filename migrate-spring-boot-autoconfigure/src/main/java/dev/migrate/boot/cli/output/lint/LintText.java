package dev.migrate.boot.cli.output.lint;

import dev.migrate.diagnostic.Severity;
import dev.migrate.lint.FindingPlace;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import dev.migrate.lint.RuleDescription;
import java.util.List;
import java.util.Locale;

/**
 * Findings for people: the place, the statement underlined, and what to write instead.
 */
final class LintText {

    private LintText() {
    }

    static String of(LintReport report, List<RuleDescription> rules) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach((finding) -> append(text, finding, rules));
        return text.append(summary(report)).append('\n').toString();
    }

    private static void append(StringBuilder text, LintFinding finding, List<RuleDescription> rules) {
        text.append(finding.severity().name().toLowerCase(Locale.ROOT)).append(' ').append(finding.rule());
        text.append(": ").append(finding.place().isInFile() ? place(finding.place()) + ": " : "");
        text.append(finding.message()).append('\n');
        String excerpt = finding.place().excerpt();
        if (!excerpt.isEmpty()) {
            text.append("  ").append(excerpt).append("\n  ").append("^".repeat(excerpt.length())).append('\n');
        }
        if (finding.seen() != null) {
            text.append("  seen: ").append(finding.seen()).append('\n');
        }
        if (finding.remedy() != null) {
            text.append("  instead:\n");
            finding.remedy().lines().forEach((line) -> text.append("    ").append(line).append('\n'));
        }
        String operations = finding.place().isInSql() ? null : LintFormat.operations(finding, rules);
        if (operations != null) {
            text.append("  in Java: ").append(operations).append('\n');
        }
        text.append('\n');
    }

    static String place(FindingPlace place) {
        return (place.column() > 0) ? place.location() + ":" + place.column() : place.location().toString();
    }

    static String summary(LintReport report) {
        long errors = report.count(Severity.ERROR);
        long warnings = report.count(Severity.WARNING);
        long others = report.count(Severity.INFO);
        return counted(report.scriptCount(), "script") + ": " + counted(errors, "error") + ", "
                + counted(warnings, "warning") + ", " + counted(others, "note");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + ((count == 1) ? "" : "s");
    }

}
