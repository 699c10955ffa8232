package dev.migrate.run;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.TransactionMode;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.report.Outcome;
import dev.migrate.report.StepReport;
import dev.migrate.run.StepContext.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** Carries a plan out, step by step, and writes down how each ended. */
final class PlanRunner {

    private static final Log logger = LogFactory.getLog(PlanRunner.class);

    private final StepContext context;

    private final DatabaseState state;

    PlanRunner(StepContext context, DatabaseState state) {
        this.context = context;
        this.state = state;
    }

    /**
     * Runs a plan that was made from the state of this runner, under the run lock.
     * @param plan what to run
     * @return what was done
     * @throws LostRowException where the version table was changed meanwhile; the step
     * was rolled back
     * @throws MigrateException where a step failed; those before it stay, in mode SINGLE
     * none does
     */
    List<StepReport> run(MigrationPlan plan) {
        boolean single = this.context.settings().transaction() == TransactionMode.SINGLE;
        if (single) {
            requireOneTransaction(plan);
        }
        List<StepReport> reports = new ArrayList<>();
        List<MigrationStep> steps = plan.steps();
        if (single && steps.get(0).isTransactional()) {
            List<Position> positions = new ArrayList<>();
            for (int index = 0; index < steps.size(); index++) {
                positions.add(position(steps.get(index), index, steps.size()));
            }
            reports.addAll(transaction(positions));
        }
        else {
            for (int index = 0; index < steps.size(); index++) {
                Position position = position(steps.get(index), index, steps.size());
                reports.addAll(steps.get(index).isTransactional() ? transaction(List.of(position)) : alone(position));
            }
        }
        return reports;
    }

    private static void requireOneTransaction(MigrationPlan plan) {
        for (MigrationStep step : plan.steps()) {
            if (!step.isTransactional() && plan.steps().size() > 1) {
                throw new MigrateException(Diagnostic
                    .error(DiagnosticCode.BAD_SETTING,
                            "revision \"" + step.migration().id() + "\" cannot share one transaction with the others")
                    .at(step.migration().revision().location())
                    .withDetail(
                            "Its section says transaction:false, and the transaction mode is single; nothing was run.")
                    .withHint("Set \"migrate.transaction=per-revision\", or upgrade to this revision on its own."));
            }
        }
    }

    private Position position(MigrationStep step, int index, int of) {
        StepRecord open = this.state.unsettled().get(step.migration().id());
        boolean resumed = open != null && open.outcome() == Outcome.PARTIAL && open.direction() == step.direction();
        int first = resumed ? resumePoint(step, open) : 0;
        return new Position(step, index + 1, of, first, resumed, this.context.clock().instant(), System.nanoTime());
    }

    private static int resumePoint(MigrationStep step, @Nullable StepRecord open) {
        if (open == null || open.statementsDone() == 0 || !(step.body() instanceof MigrationBody.Script body)) {
            return 0;
        }
        int done = open.statementsDone();
        boolean same = done <= body.script().statements().size()
                && body.script().checksum(done).equals(open.checksum());
        if (!same) {
            throw new MigrateException(
                    Diagnostic
                        .error(DiagnosticCode.PARTIAL_REVISION_CHANGED,
                                "revision \"" + step.migration().id()
                                        + "\" was changed before the point where it is to go on")
                        .at(step.migration().revision().location())
                        .withDetail(done
                                + " of its statements are done already and are not the same any more; nothing was run.")
                        .withHint("Put those statements back as they were, or finish by hand and run \"migrate stamp "
                                + step.migration().id() + "\"."));
        }
        return done;
    }

    private List<StepReport> transaction(List<Position> positions) {
        TransactionalSteps transaction = new TransactionalSteps(this.context);
        LockRetry retry = new LockRetry(this.context);
        try {
            List<StepReport> reports = transaction.run(positions, retry);
            reports.forEach(this::told);
            return reports;
        }
        catch (LostRowException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            Position failed = (transaction.current() != null) ? transaction.current() : positions.get(0);
            String left = (positions.size() == 1) ? "It was rolled back; the version table is unchanged."
                    : "The whole run was rolled back; the version table is unchanged.";
            throw failed(failed, ex, new FailureDiagnostics(failed, retry).of(ex, left));
        }
    }

    private List<StepReport> alone(Position position) {
        LockRetry retry = new LockRetry(this.context);
        MigrationBody.Script body = (MigrationBody.Script) position.step().body();
        StatementCursor cursor = new StatementCursor(this.context, position, body);
        try {
            StepReport report = cursor.run(retry);
            told(report);
            return List.of(report);
        }
        catch (LostRowException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            throw new FailureDiagnostics(position, retry).of(ex,
                    "The statements before it are done and stay; the next run goes on from this one.");
        }
    }

    private MigrateException failed(Position position, RuntimeException cause, MigrateException failure) {
        try {
            int done = (cause instanceof StatementFailure statement) ? statement.number() - 1 : 0;
            this.context.session()
                .inTransaction(() -> this.context.writer()
                    .append(position.entry(Outcome.FAILED, done, position.step().statementCount(),
                            position.step().migration().checksum())));
        }
        catch (RuntimeException ex) {
            // the connection may be what failed; the first error is the one to tell
            failure.addSuppressed(ex);
        }
        return failure;
    }

    private void told(StepReport report) {
        logger.info("%s %s \"%s\" in %d ms".formatted(report.direction().name().toLowerCase(Locale.ROOT),
                report.revision(), report.message(), report.duration().toMillis()));
        this.context.listener().applied(report);
    }

}
