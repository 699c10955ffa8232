package dev.migrate.report;

/**
 * How a step ended, as the history says it.
 *
 * @since 0.1
 */
public enum Outcome {

    /** An upgrade was committed. */
    APPLIED,

    /** A downgrade was committed. */
    REVERTED,

    /** The revision was marked without being run. */
    STAMPED,

    /** The step failed and was rolled back. */
    FAILED,

    /**
     * Some statements of a {@code transaction:false} step are done, the others are not.
     */
    PARTIAL

}
