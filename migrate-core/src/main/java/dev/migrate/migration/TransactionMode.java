package dev.migrate.migration;

/**
 * How many revisions share a transaction.
 *
 * @since 0.1
 */
public enum TransactionMode {

    /** Each revision is committed on its own. */
    PER_REVISION,

    /** All or nothing: one transaction for the whole run, as Alembic's default. */
    SINGLE

}
