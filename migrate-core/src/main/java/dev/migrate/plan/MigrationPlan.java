package dev.migrate.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What is to be run, as data: for the runner, the offline script, the status and the dry
 * run.
 *
 * @param before the rows of the version table, sorted
 * @param steps what to run, in order
 */
public record MigrationPlan(List<String> before, List<MigrationStep> steps) {

    /** Copies the lists. */
    public MigrationPlan {
        before = before.stream().sorted().toList();
        steps = List.copyOf(steps);
    }

    /**
     * Tells whether nothing is to be done.
     * @return true for a plan without steps
     */
    public boolean isEmpty() {
        return this.steps.isEmpty();
    }

    /**
     * Gives the rows of the version table after each step.
     * @return one sorted list a step
     */
    public List<List<String>> rowsAfterEachStep() {
        List<List<String>> all = new ArrayList<>();
        TreeSet<String> rows = new TreeSet<>(this.before);
        for (MigrationStep step : this.steps) {
            step.removed().forEach(rows::remove);
            rows.addAll(step.added());
            all.add(List.copyOf(rows));
        }
        return List.copyOf(all);
    }

    /**
     * Gives the rows of the version table at the end.
     * @return the rows, sorted
     */
    public List<String> after() {
        TreeSet<String> rows = new TreeSet<>(this.before);
        for (MigrationStep step : this.steps) {
            step.removed().forEach(rows::remove);
            rows.addAll(step.added());
        }
        return List.copyOf(rows);
    }

}
