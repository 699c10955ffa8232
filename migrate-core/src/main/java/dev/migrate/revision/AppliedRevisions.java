package dev.migrate.revision;

import java.util.List;

/**
 * The state that a database records about itself.
 *
 * @param rows the rows of the version table; each counts once
 * @param newestFirst the applied revisions that the history knows, the one that was
 * applied last first; empty if nothing is known, and ids that the graph lacks or that are
 * not applied are passed over
 * @since 0.1
 */
public record AppliedRevisions(List<String> rows, List<String> newestFirst) {

    /** Copies the lists, each row once. */
    public AppliedRevisions {
        rows = rows.stream().distinct().toList();
        newestFirst = List.copyOf(newestFirst);
    }

    /**
     * Gives a state whose order of application is not known.
     * @param rows the rows of the version table
     * @return the state
     */
    public static AppliedRevisions ofRows(List<String> rows) {
        return new AppliedRevisions(rows, List.of());
    }

}
