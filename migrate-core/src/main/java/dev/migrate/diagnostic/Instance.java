package dev.migrate.diagnostic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of an application's databases something is about, so that advice names a command
 * and a property that work on that one.
 *
 * @param name as in {@code migrate.instances.<name>}; null for the primary database
 * @since 0.1
 */
public record Instance(@Nullable String name) {

    /** The primary database, which commands work on if none is named. */
    public static final Instance PRIMARY = new Instance(null);

    /**
     * Gives a database beside the primary one.
     * @param name as in {@code migrate.instances.<name>}
     * @return the instance
     */
    public static Instance named(String name) {
        return new Instance(name);
    }

    /**
     * Gives a command as it is typed for this database.
     * @param words the subcommand and its arguments
     * @return {@code migrate stamp b1}, or {@code migrate --instance billing stamp b1}
     */
    public String command(List<String> words) {
        String option = (this.name != null) ? "--instance " + this.name + " " : "";
        return "migrate " + option + String.join(" ", words);
    }

    /**
     * Gives the property that a setting of this database has.
     * @param setting the setting
     * @return {@code migrate.schema}, or {@code migrate.instances.billing.schema}
     */
    public String property(Setting setting) {
        return ((this.name != null) ? "migrate.instances." + this.name + "." : "migrate.") + setting.key();
    }

    /**
     * Gives what distinguishes a line of the log from those about other databases.
     * @return {@code [billing] }, or nothing for the primary database
     */
    public String label() {
        return (this.name != null) ? "[" + this.name + "] " : "";
    }

}
