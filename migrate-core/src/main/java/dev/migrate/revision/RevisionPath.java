package dev.migrate.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The way from one state of the version table to another.
 *
 * @param direction which way
 * @param steps the revisions to run, in order, each with what it does to the version
 * table
 */
public record RevisionPath(Direction direction, List<Step> steps) {

    /** Copies the list. */
    public RevisionPath {
        steps = List.copyOf(steps);
    }

    /**
     * One revision of the way.
     *
     * @param revision the revision
     * @param removed the rows that it takes out of the version table
     * @param added the rows that it puts in
     */
    public record Step(Revision revision, List<String> removed, List<String> added) {

        /** Copies the lists. */
        public Step {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }

    }

    /**
     * Gives everything that the rows imply: they and all their ancestors by lineage and
     * dependency.
     * @param graph the graph
     * @param rows the rows of the version table, all known to the graph
     * @return the ids of the applied revisions, in file order
     * @throws dev.migrate.diagnostic.MigrateException where one row is an ancestor of
     * another
     */
    public static Set<String> applied(RevisionGraph graph, Collection<String> rows) {
        throw new UnsupportedOperationException();
    }

    /**
     * Plans an upgrade: the targets and all their ancestors that are not applied, in
     * linear time.
     * @param graph the graph
     * @param rows the rows of the version table
     * @param targets the revisions to reach
     * @return the way; without steps where all is applied
     */
    public static RevisionPath upgrade(RevisionGraph graph, Collection<String> rows, Collection<String> targets) {
        throw new UnsupportedOperationException();
    }

}
