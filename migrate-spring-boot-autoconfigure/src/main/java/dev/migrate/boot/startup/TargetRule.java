package dev.migrate.boot.startup;

import dev.migrate.migration.Policy;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.OtherRevision;
import dev.migrate.report.StatusReport;

/**
 * When a database counts as being where the service needs it.
 *
 * @param onAhead what to do about revisions that the service does not know
 * @param onChanged what to do about applied revisions whose text differs
 */
public record TargetRule(Policy onAhead, Policy onChanged) {

    /**
     * Returns whether nothing is to do and nothing stands in the way.
     * @param report the state of the database
     * @return true if every revision of the target is applied or waits for a backfill in
     * the background, nothing runs, and neither policy refuses the state
     */
    public boolean isMetBy(StatusReport report) {
        boolean settled = report.status() != MigrationStatus.RUNNING && report.status() != MigrationStatus.FAILED;
        boolean reached = report.pending().isEmpty() || report.status() == MigrationStatus.WAITING_FOR_JOBS;
        return settled && reached && !refuses(report);
    }

    /**
     * Returns whether a policy refuses the state, whatever is pending.
     * @param report the state of the database
     * @return true if an upgrade would refuse to run
     */
    public boolean refuses(StatusReport report) {
        boolean ahead = !report.unknown().isEmpty() || report.others().stream().anyMatch((other) -> !other.collides());
        boolean changed = !report.changed().isEmpty() || report.others().stream().anyMatch(OtherRevision::collides);
        return (ahead && this.onAhead == Policy.FAIL) || (changed && this.onChanged == Policy.FAIL);
    }

}
