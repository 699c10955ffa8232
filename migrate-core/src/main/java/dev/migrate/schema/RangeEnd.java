package dev.migrate.schema;

/** An end of a partition by range that is open. */
public enum RangeEnd {

    /** Before every value. */
    MINVALUE,
    /** After every value. */
    MAXVALUE

}
