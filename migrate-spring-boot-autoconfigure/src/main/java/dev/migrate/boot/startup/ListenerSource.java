package dev.migrate.boot.startup;

import dev.migrate.migration.MigrationListener;

/** Hears every migrator of the starter, each with its own listener. */
@FunctionalInterface
public interface ListenerSource {

    /**
     * Gives the listener of one migrator; called once, when it first runs something.
     * @param migrator {@link MigratedDatabase#PRIMARY} or the name of an instance
     * @return a new listener
     */
    MigrationListener listener(String migrator);

}
