package dev.migrate.report;

/**
 * The state of a database against the application's revisions; where several hold, the
 * first of this list is reported.
 *
 * @since 0.1
 */
public enum MigrationStatus {

    /** A run is under way, in this process or another. */
    RUNNING,

    /** This process is about to migrate it, once it is its turn among the databases. */
    WAITING,

    /** The last step that was tried for a pending revision failed. */
    FAILED,

    /** An applied revision's text differs from what was applied. */
    CHANGED,

    /** The database has revisions that this application does not know. */
    AHEAD,

    /** All that is pending waits for backfills in the background. */
    WAITING_FOR_JOBS,

    /** Revisions of the target are not applied. */
    PENDING,

    /** The database is at the target. */
    UP_TO_DATE

}
