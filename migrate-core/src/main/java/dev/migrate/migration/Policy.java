package dev.migrate.migration;

/** What to do about a state of the database that is not as it should be. */
public enum Policy {

    /** Refuse to run. */
    FAIL,

    /** Say so and go on. */
    WARN,

    /** Go on. */
    IGNORE

}
