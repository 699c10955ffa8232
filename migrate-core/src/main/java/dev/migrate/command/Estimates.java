package dev.migrate.command;

import dev.migrate.report.HistoryEntry;
import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long steps took before.
 *
 * @param history what was run on the database
 */
record Estimates(List<HistoryEntry> history) {

    /** Gives the median of a step's runs; null if it never ran to its end. */
    @Nullable Duration of(String revision, Direction direction) {
        List<Duration> runs = this.history.stream()
            .filter((entry) -> entry.revision().equals(revision) && entry.direction() == direction)
            .filter((entry) -> entry.outcome() == Outcome.APPLIED || entry.outcome() == Outcome.REVERTED)
            .map(HistoryEntry::duration)
            .sorted()
            .toList();
        return runs.isEmpty() ? null : runs.get(runs.size() / 2);
    }

}
