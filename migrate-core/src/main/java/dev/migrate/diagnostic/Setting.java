package dev.migrate.diagnostic;

import java.util.Locale;

/**
 * A setting that each database of an application may have its own value for. What holds
 * for all of them, as where desired schemas are, is not among them.
 *
 * @since 0.1
 */
public enum Setting {

    /** Where connections come from. */
    URL,

    /** The login user. */
    USER,

    /** The login user's password. */
    PASSWORD,

    /** Where SQL revisions are. */
    LOCATIONS,

    /** Where Java revisions are. */
    PACKAGES,

    /** The values of placeholders, each with a name. */
    PLACEHOLDERS,

    /** The role that revisions run as. */
    ROLE,

    /** Whether a pooler keeps the session. */
    SESSION,

    /** The schema of the version and history tables. */
    SCHEMA,

    /** The version table. */
    VERSION_TABLE,

    /** The history table. */
    HISTORY_TABLE,

    /** How many revisions share a transaction. */
    TRANSACTION,

    /** How long a revision is tried again when a lock is not granted. */
    LOCK_RETRY_MAX_DURATION("lock-retry.max-duration"),

    /** How long one statement may run. */
    STATEMENT_TIMEOUT,

    /** How long a run waits for another one. */
    RUN_LOCK_MAX_WAIT("run-lock.max-wait"),

    /** What to do with revisions that only the database knows. */
    ON_AHEAD,

    /** What to do if the text of an applied revision has changed. */
    ON_CHANGED;

    private final String key;

    Setting() {
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Setting(String key) {
        this.key = key;
    }

    /**
     * Gives its name below the prefix of a database.
     * @return in lower case with dashes
     */
    public String key() {
        return this.key;
    }

}
