package dev.migrate.migration;

import dev.migrate.revision.RevisionGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every migration that an application knows, with the graph that they form. Immutable.
 */
public final class MigrationSet {

    private MigrationSet() {
    }

    /**
     * Reads every source and builds the graph. The same id with the same text in several
     * places is one migration.
     * @param sources where migrations come from, in order
     * @return the set
     * @throws dev.migrate.diagnostic.MigrateException with everything that is wrong: bad
     * files, or one id with two texts, or else a bad graph
     */
    public static MigrationSet read(List<MigrationSource> sources) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the graph of all revisions.
     * @return the graph
     */
    public RevisionGraph graph() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives one migration.
     * @param id the full id
     * @return the migration, or null where there is none
     */
    public @Nullable Migration find(String id) {
        throw new UnsupportedOperationException();
    }

}
