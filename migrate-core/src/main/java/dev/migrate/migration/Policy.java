package dev.migrate.migration;

/**
 * The reaction to a state of the database that is not as it should be.
 *
 * @since 0.1
 */
public enum Policy {

    /** Refuse to run. */
    FAIL,

    /** Say so and go on. */
    WARN,

    /** Go on. */
    IGNORE

}
