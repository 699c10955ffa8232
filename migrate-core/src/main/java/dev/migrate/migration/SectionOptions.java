package dev.migrate.migration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a section says about how it is run.
 *
 * @param transactional false where each statement runs on its own, outside a transaction
 * @param lockTimeout how long one lock is waited for; null takes the setting's
 * @param statementTimeout how long one statement may run; null takes the setting's, zero
 * is without limit
 * @param retried false where a lock that was not granted is an error at once
 */
public record SectionOptions(boolean transactional, @Nullable Duration lockTimeout, @Nullable Duration statementTimeout,
        boolean retried) {

    /** Everything as the settings say, in a transaction. */
    public static final SectionOptions DEFAULT = new SectionOptions(true, null, null, true);

}
