package dev.migrate.boot.startup;

import dev.migrate.diagnostic.MigrateException;
import java.util.List;
import java.util.function.Function;

/**
 * Every database that the start looks after, in the order in which they are migrated.
 *
 * @param all the primary one first, then the instances by name
 */
public record MigratedDatabases(List<MigratedDatabase> all) {

    /** Copies the list. */
    public MigratedDatabases {
        all = List.copyOf(all);
    }

    /**
     * Returns whether one of them is still to be upgraded before requests are served.
     * @return true while the gate is closed
     */
    public boolean isStarting() {
        return this.all.stream().anyMatch((database) -> database.state().isStarting());
    }

    /**
     * Gives the instances.
     * @return all but the primary one
     */
    public List<MigratedDatabase> instances() {
        return this.all.stream().filter((database) -> !database.name().equals(MigratedDatabase.PRIMARY)).toList();
    }

    /**
     * Does something with one after the other; the first failure ends it, and names the
     * instance where it is one's.
     * @param task what to do with each
     * @return runs the tasks
     */
    public Runnable each(Function<MigratedDatabase, Runnable> task) {
        List<Runnable> tasks = this.all.stream().map((database) -> named(database, task.apply(database))).toList();
        return () -> tasks.forEach(Runnable::run);
    }

    /**
     * Ends the run under way, if there is one: cancels its statement, and lets it send no
     * other one.
     */
    public void stop() {
        for (MigratedDatabase database : this.all) {
            database.state().stop();
            if (database.state().isRunning()) {
                database.migrator().get().maintenance().cancel();
            }
        }
    }

    private static Runnable named(MigratedDatabase database, Runnable task) {
        return () -> {
            try {
                task.run();
            }
            catch (MigrateException ex) {
                throw database.named(ex);
            }
        };
    }

}
