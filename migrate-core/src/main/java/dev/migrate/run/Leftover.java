package dev.migrate.run;

import org.jspecify.annotations.Nullable;

/**
 * The remains of a statement that commits by itself and was cut off. All of it is looked
 * up in the catalog.
 */
interface Leftover {

    /**
     * Takes away or finishes what an earlier attempt has left, before the statement is
     * sent.
     * @param note the transaction that noted that the statement had begun, if its end was
     * never noted; null if it had not begun
     * @return true if the statement is done and must not be sent
     */
    boolean isSettled(@Nullable String note);

    /**
     * Takes away what an attempt of this process has left that failed just now, as far as
     * that takes a few seconds.
     * @param note the transaction that noted that the statement had begun
     * @return false if something is left, so that the note must stay
     */
    default boolean isGone(String note) {
        return true;
    }

    /** Ends the run if the statement has succeeded without doing what it says. */
    default void requireDone() {
    }

}
