package dev.migrate.history;

import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of the history about a revision.
 *
 * @param number the row's number
 * @param revision the revision's id
 * @param direction which way
 * @param outcome how the step ended
 * @param checksum of what ran: of the whole revision, or for a partial step of the
 * statements that are done; null if the text is not known
 * @param begunChecksum of the statements that are done and the next one, which had begun
 * outside a transaction when its process died; null if none had
 * @param statementsDone how many statements are done
 * @param application the application that ran it; empty if none was named
 */
public record StepRecord(long number, String revision, Direction direction, Outcome outcome, @Nullable String checksum,
        @Nullable String begunChecksum, int statementsDone, String application) {

}
