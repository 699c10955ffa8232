package dev.migrate.boot.actuate;

import dev.migrate.report.RevisionReport;
import java.util.List;

/**
 * A database and the graph that it is compared with, as one page shows them.
 *
 * @param descriptor what the endpoint answers
 * @param revisions the application's revisions, newest first
 * @param unknown rows of the version table that the application does not know
 * @param changed applied revisions whose text differs, sorted
 */
public record Overview(MigrationsDescriptor descriptor, List<RevisionReport> revisions, List<String> unknown,
        List<String> changed) {

    /** Copies the lists. */
    public Overview {
        revisions = List.copyOf(revisions);
        unknown = List.copyOf(unknown);
        changed = List.copyOf(changed);
    }

}
