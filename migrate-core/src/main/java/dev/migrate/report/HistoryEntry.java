package dev.migrate.report;

import dev.migrate.revision.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history table: a step that was run, or tried.
 *
 * @param number the row's number; later steps have higher ones
 * @param revision the revision's id
 * @param revises what it revises
 * @param direction which way
 * @param message the revision's message
 * @param outcome how it ended
 * @param checksum of the text that ran; null for a Java revision
 * @param statementsDone how many statements are done
 * @param statements how many there are
 * @param started when it began
 * @param duration how long it took
 * @param databaseUser the role that ran it
 * @param application the application name that was set for the migrator
 * @param host the machine that ran it
 * @param failure why it failed; null if it did not, or where that was not kept
 * @since 0.1
 */
public record HistoryEntry(long number, String revision, List<String> revises, Direction direction, String message,
        Outcome outcome, @Nullable String checksum, int statementsDone, int statements, Instant started,
        Duration duration, String databaseUser, String application, String host, @Nullable StepFailure failure) {

    /** Copies the list. */
    public HistoryEntry {
        revises = List.copyOf(revises);
    }

}
