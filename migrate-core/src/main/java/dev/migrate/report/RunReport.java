package dev.migrate.report;

import java.time.Duration;
import java.util.List;

/**
 * The result of an upgrade or downgrade.
 *
 * @param before the rows of the version table before it, sorted
 * @param after the rows after it, sorted
 * @param steps what was carried out, in order; empty if nothing was to do
 * @param waited how long another process held the run lock
 * @param duration the whole run, waiting included
 * @since 0.1
 */
public record RunReport(List<String> before, List<String> after, List<StepReport> steps, Duration waited,
        Duration duration) {

    /** Copies the lists. */
    public RunReport {
        before = List.copyOf(before);
        after = List.copyOf(after);
        steps = List.copyOf(steps);
    }

}
