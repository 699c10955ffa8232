package dev.migrate.schema;

/**
 * For which rows a constraint holds.
 *
 * @since 0.1
 */
public enum Validity {

    /** For all. */
    VALID,
    /** For rows that are written from now on; the others were not looked at. */
    NOT_VALID,
    /** For none: it only documents. From PostgreSQL 18. */
    NOT_ENFORCED

}
