package dev.migrate.revision;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The revisions and how they hang together. Immutable. The parents of a revision are what
 * it revises and what it depends on; lineage (labels, heads, relative steps) follows what
 * it revises only (Alembic, branches).
 */
public final class RevisionGraph {

    private RevisionGraph() {
    }

    /**
     * Builds and checks the graph in linear time.
     * @param revisions the revisions, in file order; ids are unique
     * @return the graph
     * @throws dev.migrate.diagnostic.MigrateException with everything that is wrong:
     * missing parents and dependencies, loops, cycles, labels declared twice
     */
    public static RevisionGraph of(Collection<Revision> revisions) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives every revision, in file order.
     * @return the revisions
     */
    public List<Revision> revisions() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives one revision.
     * @param id the full id
     * @return the revision, or null where there is none
     */
    public @Nullable Revision find(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the revisions that nothing revises, in file order.
     * @return the heads
     */
    public List<Revision> heads() {
        throw new UnsupportedOperationException();
    }

}
