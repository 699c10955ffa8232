package dev.migrate.report;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.Instance;
import java.util.List;

/**
 * How a live database differs from what its applied revisions give.
 *
 * @param findings one for each difference; none if there is none
 * @param changes what was done by hand, as far as the schema shows it
 * @param undo what would undo it
 * @since 0.1
 */
public record DriftReport(List<Diagnostic> findings, List<SchemaChange> changes, List<SchemaChange> undo) {

    /** Copies the lists. */
    public DriftReport {
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
        undo = List.copyOf(undo);
    }

    /**
     * Gives the same report with advice for the database that it is about.
     * @param instance which one
     * @return a copy
     */
    public DriftReport in(Instance instance) {
        return new DriftReport(this.findings.stream().map((finding) -> finding.in(instance)).toList(), this.changes,
                this.undo);
    }

}
