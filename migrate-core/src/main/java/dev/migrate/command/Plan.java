package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryReader;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.TransactionMode;
import dev.migrate.plan.DestroyedData;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.report.PlanReport;
import dev.migrate.session.DatabaseSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a run would do. Takes no lock and writes nothing. */
public final class Plan {

    private final Database database;

    private final TransactionMode transaction;

    /**
     * Plans for this database.
     * @param database the database
     * @param transaction how many revisions share a transaction
     */
    public Plan(Database database, TransactionMode transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Plans an upgrade.
     * @param targets what the user typed
     * @return the plan
     */
    public PlanReport upgrade(List<String> targets) {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            return report(this.database.planUpgrade(session, state, targets, new Warnings(this.database.instance())),
                    estimates(session, state));
        }
    }

    /**
     * Plans a downgrade.
     * @param target what the user typed
     * @return the plan
     */
    public PlanReport downgrade(String target) {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            return report(this.database.planDowngrade(session, state, target), estimates(session, state));
        }
    }

    private static Estimates estimates(DatabaseSession session, DatabaseState state) {
        return new Estimates(new HistoryReader(state.tables()).entries(session.connection(), state));
    }

    private PlanReport report(MigrationPlan plan, Estimates estimates) {
        plan.requireFit(this.transaction);
        List<PlanReport.Step> steps = new ArrayList<>();
        List<List<String>> after = plan.rowsAfterEachStep();
        int transactions = 0;
        for (int index = 0; index < plan.steps().size(); index++) {
            MigrationStep step = plan.steps().get(index);
            boolean begins = step.isTransactional()
                    && (transactions == 0 || this.transaction == TransactionMode.PER_REVISION);
            transactions += begins ? 1 : 0;
            steps.add(new PlanReport.Step(step.migration().id(), step.migration().revision().message(),
                    step.direction(), statements(step), step.isTransactional() ? transactions : 0, after.get(index),
                    estimates.of(step.migration().id(), step.direction()), DestroyedData.of(step)));
        }
        return new PlanReport(plan.before(), steps);
    }

    private static @Nullable Integer statements(MigrationStep step) {
        return (step.body() instanceof MigrationBody.Script) ? step.statementCount() : null;
    }

}
