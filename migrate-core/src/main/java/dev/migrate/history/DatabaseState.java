package dev.migrate.history;

import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of the database's revisions, read in one SELECT.
 *
 * @param tables the tables, with their schema
 * @param exists true if both tables exist
 * @param rows the rows of the version table, sorted
 * @param settled for each revision the last row that was applied, stamped or reverted;
 * none if both tables say what was expected
 * @param unsettled for each revision whose very last row is failed or partial, that row
 * @param backendPid the server process that answered
 */
public record DatabaseState(HistoryTables tables, boolean exists, List<String> rows, Map<String, StepRecord> settled,
        Map<String, StepRecord> unsettled, int backendPid) {

    /** Copies the collections. */
    public DatabaseState {
        rows = rows.stream().sorted().toList();
        settled = Map.copyOf(settled);
        unsettled = Map.copyOf(unsettled);
    }

    /**
     * Returns whether nothing was ever run or stamped, as far as the tables say.
     * @return true if they are missing or empty
     */
    public boolean isNew() {
        return this.rows.isEmpty() && this.settled.isEmpty() && this.unsettled.isEmpty();
    }

    /**
     * Gives the same as before the tables were made, for a caller that has made them and
     * asks whether they existed.
     * @return a copy
     */
    public DatabaseState withoutHistory() {
        return new DatabaseState(this.tables, false, this.rows, this.settled, this.unsettled, this.backendPid);
    }

    /**
     * Gives the order in which revisions were applied, as far as the history knows it.
     * @return the ids, last applied first; reverted ones are left out
     */
    public List<String> newestFirst() {
        return this.settled.values()
            .stream()
            .filter((step) -> step.direction() == Direction.UPGRADE)
            .sorted(Comparator.comparingLong(StepRecord::number).reversed())
            .map(StepRecord::revision)
            .toList();
    }

    /**
     * Gives the step that was begun outside a transaction and not ended.
     * @return the last partial row, or null if there is none
     */
    public @Nullable StepRecord partial() {
        Collection<StepRecord> open = this.unsettled.values();
        return open.stream()
            .filter((step) -> step.outcome() == Outcome.PARTIAL)
            .max(Comparator.comparingLong(StepRecord::number))
            .orElse(null);
    }

}
