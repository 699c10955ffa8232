package dev.migrate.boot.startup;

import dev.migrate.report.HistoryEntry;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge of this process about the database, without a query.
 *
 * @param underWay {@link MigrationStatus#RUNNING} while a run of this process is under
 * way, {@link MigrationStatus#WAITING} before its turn; null otherwise
 * @param known the last state that was seen; null before the first look
 * @param history the history as it was last read
 * @param planned the ids of the steps of the run under way, in order
 * @param applied the steps of the run under way that are committed
 * @param running where the run is; null if no step runs
 * @param elapsed how long that step has been running; null if none runs
 */
public record Progress(@Nullable MigrationStatus underWay, @Nullable StatusReport known, List<HistoryEntry> history,
        List<String> planned, List<StepReport> applied, @Nullable RunningStep running, @Nullable Duration elapsed) {

    /** Copies the lists. */
    public Progress {
        history = List.copyOf(history);
        planned = List.copyOf(planned);
        applied = List.copyOf(applied);
    }

    /**
     * Returns whether nothing is to be asked of the database, since a run may need the
     * only connection of the pool.
     * @return true while a run of this process is under way or about to begin
     */
    public boolean busy() {
        return this.underWay != null;
    }

}
