package dev.migrate.lint;

import dev.migrate.diagnostic.Severity;
import java.util.List;

/**
 * The findings of lint.
 *
 * @param scriptCount how many scripts were judged
 * @param findings the findings, in the order in which the scripts run
 * @since 0.1
 */
public record LintReport(int scriptCount, List<LintFinding> findings) {

    /** Copies the list. */
    public LintReport {
        findings = List.copyOf(findings);
    }

    /**
     * Counts the findings of a severity.
     * @param severity the severity
     * @return how many there are
     */
    public long count(Severity severity) {
        return this.findings.stream().filter((finding) -> finding.severity() == severity).count();
    }

}
