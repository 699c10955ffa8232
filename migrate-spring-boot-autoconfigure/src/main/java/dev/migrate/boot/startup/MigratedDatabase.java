package dev.migrate.boot.startup;

import dev.migrate.Migrator;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.MigrateException;
import java.util.function.Supplier;

/**
 * A database that the start looks after.
 *
 * @param name {@link #PRIMARY} or the name of the instance
 * @param migrator the engine; asked for when it is needed, since it needs the data source
 * @param state what this process knows about the database
 * @param rule when the database counts as being at the target
 */
public record MigratedDatabase(String name, Supplier<Migrator> migrator, MigrationState state, TargetRule rule) {

    /** The name of the database that the properties outside the instances are about. */
    public static final String PRIMARY = "primary";

    /**
     * Distinguishes a failure of an instance from the same one of another database.
     * @param failure what went wrong with this database
     * @return the failure with the name of the instance; unchanged for the primary one
     */
    public MigrateException named(MigrateException failure) {
        return this.name.equals(PRIMARY) ? failure
                : failure.about("instance \"" + this.name + "\": ").in(instance(this.name));
    }

    /**
     * Gives the database as advice names it.
     * @param name {@link #PRIMARY} or the name of the instance
     * @return the instance
     */
    public static Instance instance(String name) {
        return name.equals(PRIMARY) ? Instance.PRIMARY : Instance.named(name);
    }

    /**
     * Distinguishes an instance from the others in a log line; empty for the primary one.
     */
    String label() {
        return this.name.equals(PRIMARY) ? "" : " \"" + this.name + "\"";
    }

}
