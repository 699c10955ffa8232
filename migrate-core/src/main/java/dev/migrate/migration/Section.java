package dev.migrate.migration;

/**
 * A part of a file, from a line {@code -- migrate:…} to the next one.
 *
 * @param keyword what stands after {@code migrate:}, in lower case
 * @param argument the rest of that line
 * @param start where the line begins, counted from 0
 * @param bodyStart where the line ends
 * @param end where the next such line begins, or the text ends
 */
record Section(String keyword, String argument, int start, int bodyStart, int end) {

    static final String UP = "up";

    static final String DOWN = "down";

    static final String IRREVERSIBLE = "irreversible";

    boolean is(String other) {
        return this.keyword.equals(other);
    }

    Section endingAt(int offset) {
        return new Section(this.keyword, this.argument, this.start, this.bodyStart, offset);
    }

}
