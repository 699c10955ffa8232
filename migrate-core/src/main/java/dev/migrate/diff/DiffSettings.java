package dev.migrate.diff;

/**
 * How differences are written.
 *
 * @param forms whether tables that are there already are changed without long locks
 * @param conversions how somebody wants values to be converted
 */
public record DiffSettings(Forms forms, OwnConversions conversions) {

    /**
     * Converts values as PostgreSQL and the table of this room do.
     * @param forms whether tables that are there already are changed without long locks
     */
    public DiffSettings(Forms forms) {
        this(forms, OwnConversions.NONE);
    }

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
