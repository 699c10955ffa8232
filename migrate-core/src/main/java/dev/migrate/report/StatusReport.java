package dev.migrate.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a database, compared with the application's revisions.
 *
 * @param status the state
 * @param current the rows of the version table, sorted
 * @param heads the heads of the application's graph, sorted
 * @param pending the revisions of the target that are not applied, in the order in which
 * they would run
 * @param unknown rows of the version table that this application does not know, and that
 * no other one is known to have applied, sorted
 * @param changed applied revisions whose text differs, sorted
 * @param others applied revisions of other applications, sorted by id
 * @param failure the last attempt at a pending revision, where it failed; null otherwise
 * @since 0.1
 */
public record StatusReport(MigrationStatus status, List<String> current, List<String> heads,
        List<RevisionReport> pending, List<String> unknown, List<String> changed, List<OtherRevision> others,
        @Nullable HistoryEntry failure) {

    /** Copies the lists. */
    public StatusReport {
        current = List.copyOf(current);
        heads = List.copyOf(heads);
        pending = List.copyOf(pending);
        unknown = List.copyOf(unknown);
        changed = List.copyOf(changed);
        others = List.copyOf(others);
    }

}
