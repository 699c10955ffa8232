package dev.migrate.report;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.Instance;
import java.util.List;

/**
 * The findings of a check.
 *
 * @param findings what deserves a look, files before the database; empty if all is well
 * @since 0.1
 */
public record CheckReport(List<Diagnostic> findings) {

    /** Copies the list. */
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /**
     * Gives the same report with advice for the database that it is about.
     * @param instance which one
     * @return a copy
     */
    public CheckReport in(Instance instance) {
        return new CheckReport(this.findings.stream().map((finding) -> finding.in(instance)).toList());
    }

}
