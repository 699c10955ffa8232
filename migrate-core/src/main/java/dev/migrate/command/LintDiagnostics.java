package dev.migrate.command;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Severity;
import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import java.util.List;
import java.util.Set;

/** The diagnostics that only lint reports. */
final class LintDiagnostics {

    /** What a check reports of every revision, under codes of its own. */
    private static final Set<String> OF_CHECK = Set.of("missing-downgrade", "empty-downgrade", "several-heads");

    private LintDiagnostics() {
    }

    static List<Diagnostic> of(LintReport report) {
        return report.findings()
            .stream()
            .filter((finding) -> finding.severity() != Severity.INFO && !OF_CHECK.contains(finding.rule()))
            .map(LintDiagnostics::of)
            .toList();
    }

    private static Diagnostic of(LintFinding finding) {
        return new Diagnostic(DiagnosticCode.LINT_FINDING, finding.severity(),
                finding.rule() + ": " + finding.message(), null,
                Advice.of("Run ").command("lint", "--explain", finding.rule()).text("."), finding.place().location());
    }

}
