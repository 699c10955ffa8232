package dev.migrate.boot.startup;

import dev.migrate.report.HistoryEntry;
import dev.migrate.report.RunningStep;
import dev.migrate.report.StatusReport;
import dev.migrate.report.StepReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows about the database without asking it.
 *
 * @param busy whether a run of this process is under way or about to begin, which may
 * need the only connection of the pool
 * @param known the last state that was seen; null before the first look
 * @param history the history as it was last read
 * @param planned the ids of the steps of the run under way, in order
 * @param applied the steps of the run under way that are committed
 * @param running where the run is; null where no step runs
 */
public record Progress(boolean busy, @Nullable StatusReport known, List<HistoryEntry> history, List<String> planned,
        List<StepReport> applied, @Nullable RunningStep running) {

    /** Copies the lists. */
    public Progress {
        history = List.copyOf(history);
        planned = List.copyOf(planned);
        applied = List.copyOf(applied);
    }

}
