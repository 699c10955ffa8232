package dev.migrate.report;

import dev.migrate.authoring.SchemaChange;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.Severity;
import java.util.List;

/**
 * The result of comparing the live database with the desired schema.
 *
 * @param revisions the files that were written; none if nothing differs, or a question is
 * open
 * @param changes what differs
 * @param renames what may be a rename; a file is written only once that is known
 * @param findings why no file was written, or what deserves a look in those that were
 * @since 0.1
 */
public record AutogenerateReport(List<WrittenRevision> revisions, List<SchemaChange> changes, List<Rename> renames,
        List<Diagnostic> findings) {

    /** Copies the lists. */
    public AutogenerateReport {
        revisions = List.copyOf(revisions);
        changes = List.copyOf(changes);
        renames = List.copyOf(renames);
        findings = List.copyOf(findings);
    }

    /**
     * Gives the same report with advice for the database that it is about.
     * @param instance which one
     * @return a copy
     */
    public AutogenerateReport in(Instance instance) {
        return new AutogenerateReport(this.revisions, this.changes, this.renames,
                this.findings.stream().map((finding) -> finding.in(instance)).toList());
    }

    /**
     * Returns whether an answer or a permission is missing.
     * @return true if something differs and nothing was written
     */
    public boolean isOpen() {
        return this.revisions.isEmpty()
                && this.findings.stream().anyMatch((finding) -> finding.severity() == Severity.ERROR);
    }

    /**
     * A possible rename.
     *
     * @param former what is there, for people
     * @param latter what is desired, for people
     * @param option how to say that it is one: {@code users.name=full_name}
     */
    public record Rename(String former, String latter, String option) {

    }

}
