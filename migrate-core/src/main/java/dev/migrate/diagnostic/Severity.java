package dev.migrate.diagnostic;

/**
 * How grave a {@link Diagnostic} is.
 *
 * @since 0.1
 */
public enum Severity {

    /** The command cannot be carried out. */
    ERROR,

    /** The command goes on, and a human must look. */
    WARNING,

    /** A fact worth knowing. */
    INFO

}
