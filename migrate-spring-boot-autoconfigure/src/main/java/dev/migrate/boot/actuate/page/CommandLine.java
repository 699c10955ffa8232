package dev.migrate.boot.actuate.page;

import org.jspecify.annotations.Nullable;

/**
 * The commands that work on the database of a page.
 *
 * @param option what chooses the database, empty for the primary one; null where the
 * command line does not know it
 */
record CommandLine(@Nullable String option) {

    static CommandLine primary() {
        return new CommandLine("");
    }

    static CommandLine of(String instance) {
        return new CommandLine(" --instance " + instance);
    }

    static CommandLine none() {
        return new CommandLine(null);
    }

    /** Gives what is typed; null where no command is to be named. */
    @Nullable String of(Command command) {
        return (this.option != null) ? "java -jar app.jar migrate " + command.words + this.option : null;
    }

    /** What the page advises. */
    enum Command {

        UPGRADE("upgrade heads"), REPAIR("repair");

        private final String words;

        Command(String words) {
            this.words = words;
        }

    }

}
