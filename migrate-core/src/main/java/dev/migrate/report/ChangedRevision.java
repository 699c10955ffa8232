package dev.migrate.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An applied revision whose text has changed since. The history keeps the text of the way
 * back, and of the way up its checksum only.
 *
 * @param revision the revision's id
 * @param message the revision's message
 * @param source the file
 * @param applied when it was applied
 * @param checksumThen of the text that was applied
 * @param checksumNow of the text that the file has
 * @param downgradeThen the way back that the history keeps; null where there was none
 * @param downgradeNow the way back that the file has; null where there is none
 */
public record ChangedRevision(String revision, String message, @Nullable String source, Instant applied,
        String checksumThen, String checksumNow, @Nullable String downgradeThen, @Nullable String downgradeNow) {

}
