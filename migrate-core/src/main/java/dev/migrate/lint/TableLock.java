package dev.migrate.lint;

import dev.migrate.change.Hazard.Span;
import dev.migrate.change.LockMode;
import dev.migrate.sql.QualifiedName;

/**
 * A lock that a statement takes on a relation.
 *
 * @param table the relation, with its schema
 * @param mode the mode
 * @param span what happens meanwhile
 * @param implied true if the statement does not name the relation as what it changes
 * @since 0.1
 */
public record TableLock(QualifiedName table, LockMode mode, Span span, boolean implied) {

    /**
     * Compares the mode.
     * @param other a mode
     * @return true if this is the same or stronger
     */
    public boolean isAtLeast(LockMode other) {
        return this.mode.compareTo(other) >= 0;
    }

    /**
     * Returns whether it is held for as long as rows are read or written.
     * @return false for a change of the catalog
     */
    public boolean isLong() {
        return this.span != Span.BRIEF;
    }

}
