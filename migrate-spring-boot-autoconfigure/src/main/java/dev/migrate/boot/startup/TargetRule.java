package dev.migrate.boot.startup;

import dev.migrate.migration.Policy;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.StatusReport;

/**
 * When a database counts as being where the service needs it.
 *
 * @param onAhead what to do about revisions that the service does not know
 * @param onChanged what to do about applied revisions whose text differs
 */
public record TargetRule(Policy onAhead, Policy onChanged) {

    /**
     * Tells whether nothing is to do and nothing stands in the way.
     * @param report how the database stands
     * @return true where every revision of the target is applied, nothing runs, and
     * neither policy refuses the state
     */
    public boolean isMetBy(StatusReport report) {
        boolean settled = report.status() != MigrationStatus.RUNNING && report.status() != MigrationStatus.FAILED;
        return settled && report.pending().isEmpty() && !refuses(report);
    }

    /**
     * Tells whether a policy refuses the state, whatever is pending.
     * @param report how the database stands
     * @return true where an upgrade would refuse to run
     */
    public boolean refuses(StatusReport report) {
        return (!report.unknown().isEmpty() && this.onAhead == Policy.FAIL)
                || (!report.changed().isEmpty() && this.onChanged == Policy.FAIL);
    }

}
