package dev.migrate.revision;

import java.util.List;

/**
 * A change of the version table without running a revision.
 *
 * @param removed the rows that go, in file order
 * @param added the rows that come, in file order; none of them is in {@code removed}
 * @since 0.1
 */
public record RowChange(List<String> removed, List<String> added) {

    /** Copies the lists. */
    public RowChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /**
     * Returns whether the rows stay as they are.
     * @return true if nothing goes and nothing comes
     */
    public boolean isEmpty() {
        return this.removed.isEmpty() && this.added.isEmpty();
    }

}
