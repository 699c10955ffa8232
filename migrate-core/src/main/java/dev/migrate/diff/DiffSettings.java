package dev.migrate.diff;

/**
 * How differences are written.
 *
 * @param forms whether tables that are there already are changed without long locks
 */
public record DiffSettings(Forms forms) {

    /** How a table that is there already is changed. */
    public enum Forms {

        /**
         * Indexes concurrently, constraints first for new rows and validated later; in
         * further stages.
         */
        ONLINE,
        /** All in one transaction. */
        OFFLINE

    }

}
