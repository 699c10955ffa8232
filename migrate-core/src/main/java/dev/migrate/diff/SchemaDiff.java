package dev.migrate.diff;

import dev.migrate.schema.SchemaChange;
import dev.migrate.schema.SchemaSnapshot;
import java.util.List;

/** What leads from one snapshot to another. */
public final class SchemaDiff {

    private final SchemaSnapshot before;

    private final SchemaSnapshot after;

    private final DiffSettings settings;

    /**
     * Compares two snapshots of the same server version.
     * @param before what is there
     * @param after what is wanted
     * @param settings how differences are written
     */
    public SchemaDiff(SchemaSnapshot before, SchemaSnapshot after, DiffSettings settings) {
        this.before = before;
        this.after = after;
        this.settings = settings;
    }

    /**
     * Gives the changes in the order in which they can run: those of one stage before
     * those of the next.
     * @return the changes; none where both are alike
     */
    public List<SchemaChange> changes() {
        throw new UnsupportedOperationException(this.settings.toString() + this.before.equals(this.after));
    }

    /**
     * Gives what may be a rename. An index, constraint, trigger and the like that differs
     * in its name alone is renamed without being asked for.
     * @return pairs of the same kind, whose drop would lose data
     */
    public List<PossibleRename> possibleRenames() {
        return List.of();
    }

}
