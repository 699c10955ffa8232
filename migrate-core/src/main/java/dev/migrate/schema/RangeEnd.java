package dev.migrate.schema;

/**
 * An end of a partition by range that is open.
 *
 * @since 0.1
 */
public enum RangeEnd {

    /** Before every value. */
    MINVALUE,
    /** After every value. */
    MAXVALUE

}
