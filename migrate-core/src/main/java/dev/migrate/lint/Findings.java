package dev.migrate.lint;

import dev.migrate.revision.Fix;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a rule finds.
 *
 * @since 0.1
 */
public interface Findings {

    /**
     * Takes a finding about the statement that is looked at, or about the script as a
     * whole.
     * @param message what is wrong, as one clause with a lower-case start
     * @param remedy how to write it instead, as SQL with semicolons; null if there is no
     * one way
     * @param fix how the file is changed so that it is gone; null if that needs judgement
     */
    void add(String message, @Nullable String remedy, @Nullable Fix fix);

    /**
     * Takes a finding that needs judgement.
     * @param message what is wrong, as one clause with a lower-case start
     * @param remedy how to write it instead, as SQL with semicolons; null if there is no
     * one way
     */
    default void add(String message, @Nullable String remedy) {
        add(message, remedy, null);
    }

    /**
     * Takes a finding without a remedy.
     * @param message what is wrong
     */
    default void add(String message) {
        add(message, null, null);
    }

}
