package dev.migrate.report;

import dev.migrate.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a check found.
 *
 * @param findings what deserves a look, files before the database; empty where all is
 * well
 */
public record CheckReport(List<Diagnostic> findings) {

    /** Copies the list. */
    public CheckReport {
        findings = List.copyOf(findings);
    }

}
