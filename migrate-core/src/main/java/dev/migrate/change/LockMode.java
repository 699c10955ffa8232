package dev.migrate.change;

import java.util.Locale;

/**
 * The table locks that DDL takes (PostgreSQL manual, 13.3.1), from weak to strong.
 *
 * @since 0.1
 */
public enum LockMode {

    /** Other DDL and VACUUM wait. */
    SHARE_UPDATE_EXCLUSIVE,
    /** Writers wait. */
    SHARE,
    /** Writers wait, and another of its kind. */
    SHARE_ROW_EXCLUSIVE,
    /** Readers and writers wait. */
    ACCESS_EXCLUSIVE;

    /**
     * Gives it as LOCK TABLE names it.
     * @return upper-case words
     */
    public String sql() {
        return name().toUpperCase(Locale.ROOT).replace('_', ' ');
    }

}
