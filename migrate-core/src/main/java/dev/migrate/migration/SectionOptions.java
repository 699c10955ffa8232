package dev.migrate.migration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of a section.
 *
 * @param transactional false if each statement runs on its own, outside a transaction
 * @param lockTimeout how long one lock is waited for; null takes the setting's
 * @param statementTimeout how long one statement may run; null takes the setting's, zero
 * is without limit
 * @param retried false if a lock that was not granted is an error at once
 * @since 0.1
 */
public record SectionOptions(boolean transactional, @Nullable Duration lockTimeout, @Nullable Duration statementTimeout,
        boolean retried) {

    /** Everything as the settings say, in a transaction. */
    public static final SectionOptions DEFAULT = new SectionOptions(true, null, null, true);

}
