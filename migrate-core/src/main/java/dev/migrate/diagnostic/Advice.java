package dev.migrate.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The advice of a diagnostic: a text in which commands and settings are parts of their
 * own, so that they are named as they are for the database that the advice is about.
 * Immutable.
 *
 * @param parts what it says, in order
 * @param instance the database that it is about
 * @since 0.1
 */
public record Advice(List<Part> parts, Instance instance) {

    /** Copies the list. */
    public Advice {
        parts = List.copyOf(parts);
    }

    /**
     * Begins advice for the primary database.
     * @param words the first words, with the space that follows them
     * @return the advice
     */
    public static Advice of(String words) {
        return new Advice(List.of(new Words(words)), Instance.PRIMARY);
    }

    /**
     * Adds words.
     * @param words with the spaces around them
     * @return a copy
     */
    public Advice text(String words) {
        return and(new Words(words));
    }

    /**
     * Adds a command, in double quotes.
     * @param words the subcommand and its arguments, without {@code migrate}
     * @return a copy
     */
    public Advice command(String... words) {
        return and(new Command(List.of(words)));
    }

    /**
     * Adds the name of a setting, in double quotes.
     * @param setting the setting
     * @return a copy
     */
    public Advice setting(Setting setting) {
        return and(new Property(setting, ""));
    }

    /**
     * Adds a setting with a value, in double quotes.
     * @param setting the setting
     * @param value what to set it to
     * @return a copy
     */
    public Advice setting(Setting setting, String value) {
        return and(new Property(setting, "=" + value));
    }

    /**
     * Adds the name of one of a setting's entries, in double quotes.
     * @param setting a setting that has values by name
     * @param entry the name
     * @return a copy
     */
    public Advice entry(Setting setting, String entry) {
        return and(new Property(setting, "." + entry));
    }

    /**
     * Gives the same advice for a database.
     * @param instance which one
     * @return a copy
     */
    public Advice in(Instance instance) {
        return new Advice(this.parts, instance);
    }

    /** Gives the text for people. */
    @Override
    public String toString() {
        return this.parts.stream().map((part) -> part.in(this.instance)).collect(Collectors.joining());
    }

    private Advice and(Part part) {
        List<Part> more = new ArrayList<>(this.parts);
        more.add(part);
        return new Advice(more, this.instance);
    }

    /** A piece of advice. */
    public sealed interface Part {

        /**
         * Gives it as text.
         * @param instance the database that it is about
         * @return what a person reads
         */
        String in(Instance instance);

    }

    /**
     * Words that are the same for every database.
     *
     * @param words with the spaces around them
     */
    public record Words(String words) implements Part {

        @Override
        public String in(Instance instance) {
            return this.words;
        }

    }

    /**
     * A command.
     *
     * @param words the subcommand and its arguments
     */
    public record Command(List<String> words) implements Part {

        /** Copies the list. */
        public Command {
            words = List.copyOf(words);
        }

        @Override
        public String in(Instance instance) {
            return '"' + instance.command(this.words) + '"';
        }

    }

    /**
     * A property.
     *
     * @param setting what it sets
     * @param rest what follows its name: nothing, a value after "=", or an entry after a
     * dot
     */
    public record Property(Setting setting, String rest) implements Part {

        @Override
        public String in(Instance instance) {
            return '"' + instance.property(this.setting) + this.rest + '"';
        }

    }

}
