package dev.migrate.report;

import dev.migrate.revision.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run is.
 *
 * @param revision the step's revision
 * @param message the revision's message
 * @param direction which way
 * @param statement the statement that runs, counted from 1; 0 for a Java revision
 * @param of how many statements the step has; 0 for a Java revision
 * @param step the step's place in the run, counted from 1
 * @param steps how many steps the run has
 * @param percent how much of the statement is done, 0 to 100; null if it is not known
 * @param blockers who blocks it; empty while the statement runs and is not known to wait
 * @since 0.1
 */
public record RunningStep(String revision, String message, Direction direction, int statement, int of, int step,
        int steps, @Nullable Integer percent, List<Blocker> blockers) {

    /** Copies the list. */
    public RunningStep {
        blockers = List.copyOf(blockers);
    }

    /**
     * Gives the same, waiting.
     * @param others for whom
     * @return a copy
     */
    public RunningStep waitingFor(List<Blocker> others) {
        return new RunningStep(this.revision, this.message, this.direction, this.statement, this.of, this.step,
                this.steps, this.percent, others);
    }

}
