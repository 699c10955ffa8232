package dev.migrate.report;

import dev.migrate.revision.Direction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An applied revision whose text has changed since. The history keeps the text of the
 * downgrade section, and one checksum of both sections together: which of them differ is
 * known, and what the upgrade was is not.
 *
 * @param revision the revision's id
 * @param message the revision's message
 * @param messageThen the message that it was applied with, from which it may be seen that
 * another revision had the id
 * @param source the file
 * @param applied when it was applied
 * @param checksumThen of the text that was applied
 * @param checksumNow of the text that the file has
 * @param changed which ways differ in their SQL, white space and comments aside; at least
 * one
 * @param downgradeThen the downgrade section that the history keeps; null if there was
 * none
 * @param downgradeNow the downgrade section that the file has; null if there is none
 * @since 0.1
 */
public record ChangedRevision(String revision, String message, String messageThen, @Nullable String source,
        Instant applied, String checksumThen, String checksumNow, List<Direction> changed,
        @Nullable String downgradeThen, @Nullable String downgradeNow) {

    /** Copies the list. */
    public ChangedRevision {
        changed = List.copyOf(changed);
    }

}
