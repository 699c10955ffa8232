package dev.migrate.report;

import dev.migrate.revision.Direction;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a report: what would run.
 *
 * @param before the rows of the version table now, sorted
 * @param steps what would be carried out, in order
 * @since 0.1
 */
public record PlanReport(List<String> before, List<Step> steps) {

    /** Copies the lists. */
    public PlanReport {
        before = List.copyOf(before);
        steps = List.copyOf(steps);
    }

    /**
     * One step of the plan.
     *
     * @param revision the revision's id
     * @param message the revision's message
     * @param direction which way
     * @param statements how many statements it has; null if the code of a Java revision
     * decides that as it runs
     * @param transaction the transaction that it runs in, counted from 1; 0 if its
     * statements run outside one
     * @param after the rows of the version table once it is done, sorted
     * @param estimate how long it took on this database before, the median of its runs;
     * null if it never ran
     * @param destroys which rows and values it destroys, as phrases such as
     * {@code drops table "orders"}; null if that is not known before it runs
     */
    public record Step(String revision, String message, Direction direction, @Nullable Integer statements,
            int transaction, List<String> after, @Nullable Duration estimate, @Nullable List<String> destroys) {

        /** Copies the lists. */
        public Step {
            after = List.copyOf(after);
            destroys = (destroys != null) ? List.copyOf(destroys) : null;
        }

    }

}
