package dev.migrate.schema;

/**
 * When a constraint is checked.
 *
 * @since 0.1
 */
public enum Timing {

    /** With each statement; the default. */
    NOT_DEFERRABLE,
    /** With each statement, unless a transaction says otherwise. */
    DEFERRABLE,
    /** At the end of the transaction, unless it says otherwise. */
    INITIALLY_DEFERRED

}
