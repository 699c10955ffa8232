package dev.migrate.plan;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The steps to run, as data: for the runner, the offline script, the status and the dry
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
     * Returns whether nothing is to be done.
     * @return true for a plan without steps
     */
    public boolean isEmpty() {
        return this.steps.isEmpty();
    }

    /**
     * Gives the statements that PostgreSQL will refuse in the transactions that they
     * stand in.
     * @param mode how many revisions share a transaction
     * @return one error a statement, with its place
     */
    public List<Diagnostic> refusedInTransaction(TransactionMode mode) {
        List<Diagnostic> refused = new ArrayList<>();
        NewEnumValues values = new NewEnumValues();
        for (MigrationStep step : this.steps) {
            refused.addAll(step.refusedInTransaction());
            refused.addAll(values.usedBy(step));
            if (mode == TransactionMode.PER_REVISION) {
                values = new NewEnumValues();
            }
        }
        return refused;
    }

    /**
     * Gives what is to be run.
     * @return the ids, in order
     */
    public List<String> revisions() {
        return this.steps.stream().map((step) -> step.migration().id()).toList();
    }

    /**
     * Ends the command where steps that need to run outside a transaction would have to
     * share one, or a statement stands in a transaction that it cannot be in.
     * @param mode how many revisions share a transaction
     * @throws MigrateException if the mode is SINGLE and one of several steps cannot, or
     * with each such statement
     */
    public void requireFit(TransactionMode mode) {
        List<Diagnostic> refused = refusedInTransaction(mode);
        if (!refused.isEmpty()) {
            throw new MigrateException(refused);
        }
        if (mode == TransactionMode.PER_REVISION || this.steps.size() < 2) {
            return;
        }
        for (MigrationStep step : this.steps) {
            if (!step.isTransactional()) {
                throw new MigrateException(Diagnostic
                    .error(DiagnosticCode.BAD_SETTING,
                            "revision \"" + step.migration().id() + "\" cannot share one transaction with the others")
                    .at(step.migration().revision().location())
                    .withDetail("Its statements run outside a transaction, and the transaction mode is single; nothing"
                            + " was run.")
                    .withHint(Advice.of("Set ")
                        .setting(Setting.TRANSACTION, "per-revision")
                        .text(", or upgrade to this revision on its own.")));
            }
        }
    }

    /**
     * Ends the command if a step runs outside a transaction, so that it needs one session
     * from its first statement to its last.
     * @throws MigrateException with each such step
     */
    public void requireTransactional() {
        List<Diagnostic> refused = this.steps.stream()
            .filter((step) -> !step.isTransactional())
            .map(MigrationStep::needsSession)
            .toList();
        if (!refused.isEmpty()) {
            throw new MigrateException(refused);
        }
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
