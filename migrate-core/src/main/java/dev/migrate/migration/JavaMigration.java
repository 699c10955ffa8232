package dev.migrate.migration;

import dev.migrate.operation.Operations;

/**
 * A revision written in Java: a Spring bean, or a class with a constructor without
 * parameters in a configured package. It carries {@link MigrationRevision}. It may be
 * called again after a lock was not granted in time, so it should keep no state.
 *
 * @since 0.1
 */
public interface JavaMigration {

    /**
     * Makes the change.
     * @param op what to change
     */
    void upgrade(Operations op);

    /**
     * Takes the change back; unless written, it runs the inverse of what {@link #upgrade}
     * records.
     * @param op what to change
     */
    default void downgrade(Operations op) {
        op.undo(this::upgrade);
    }

}
