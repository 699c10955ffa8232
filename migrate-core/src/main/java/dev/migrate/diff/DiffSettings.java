package dev.migrate.diff;

import org.jspecify.annotations.Nullable;

/**
 * How differences are written.
 *
 * @param forms whether tables that are there already are changed without long locks
 * @param creator the role that will own what is created, whose default privileges apply;
 * null if they do not matter
 * @param conversions the conversions of values that were asked for
 */
public record DiffSettings(Forms forms, @Nullable String creator, OwnConversions conversions) {

    /**
     * Writes them without a look at default privileges, and converts values as PostgreSQL
     * and the table of this room do.
     * @param forms whether tables that are there already are changed without long locks
     */
    public DiffSettings(Forms forms) {
        this(forms, null, OwnConversions.NONE);
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
