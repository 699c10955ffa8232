package dev.migrate.boot.cli.output;

/** How a piece of text looks. */
public enum Style {

    /** A revision's id. */
    ID("33"),
    /** What is good. */
    GOOD("32"),
    /** What is bad. */
    BAD("1;31"),
    /** What deserves a look. */
    WARNING("1;33"),
    /** What matters less. */
    FAINT("2"),
    /** What matters more. */
    STRONG("1");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String apply(String text) {
        return "\033[" + this.code + "m" + text + "\033[0m";
    }

}
