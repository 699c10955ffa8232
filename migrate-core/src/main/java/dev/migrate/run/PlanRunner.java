package dev.migrate.run;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.StepEntry;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.MigrationBody;
import dev.migrate.migration.TransactionMode;
import dev.migrate.plan.HistoryCheck;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.report.Outcome;
import dev.migrate.report.StepReport;
import dev.migrate.sql.SqlScript;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Carries a plan out, step by step, and writes down how each ended. */
final class PlanRunner {

    private final StepContext context;

    private final DatabaseState state;

    PlanRunner(StepContext context, DatabaseState state) {
        this.context = context;
        this.state = state;
    }

    /**
     * Runs a plan that was made from the state of this runner, under the run lock.
     * @param plan what to run
     * @param reports takes what is committed, step by step
     * @throws LostRowException if the version table was changed meanwhile; the step was
     * rolled back
     * @throws MigrateException if a step failed; those before it stay, in mode SINGLE
     * none does
     */
    void run(MigrationPlan plan, List<StepReport> reports) {
        TransactionMode mode = this.context.settings().transaction();
        plan.requireFit(mode);
        if (!this.context.lock().isHeldBetween()) {
            plan.requireTransactional();
        }
        List<List<String>> rows = plan.rowsAfterEachStep();
        IntFunction<Position> positions = (index) -> position(plan, index,
                (index > 0) ? rows.get(index - 1) : plan.before());
        int steps = plan.steps().size();
        if (mode == TransactionMode.SINGLE && plan.steps().get(0).isTransactional()) {
            report(transaction(IntStream.range(0, steps).mapToObj(positions).toList()), reports);
        }
        else {
            for (int index = 0; index < steps; index++) {
                Position position = positions.apply(index);
                report(position.step().isTransactional() ? transaction(List.of(position)) : List.of(alone(position)),
                        reports);
            }
        }
    }

    private Position position(MigrationPlan plan, int index, List<String> before) {
        MigrationStep step = plan.steps().get(index);
        StepRecord open = this.state.unsettled().get(step.migration().id());
        int first = 0;
        boolean begun = false;
        if (open != null && open.outcome() == Outcome.PARTIAL && open.direction() == step.direction()
                && step.body() instanceof MigrationBody.Script body) {
            first = resumePoint(step, open, body.script());
            begun = body.script().checksum(first + 1).equals(open.begunChecksum());
        }
        return new Position(step, index + 1, plan.steps().size(), before, seen(step.migration().id()),
                (first > 0 || begun) ? open : null, first, begun, this.context.clock().instant(), System.nanoTime());
    }

    private long seen(String revision) {
        return Stream.of(this.state.unsettled(), this.state.settled())
            .map((rows) -> rows.get(revision))
            .filter(Objects::nonNull)
            .mapToLong(StepRecord::number)
            .max()
            .orElse(0);
    }

    private static int resumePoint(MigrationStep step, StepRecord open, SqlScript script) {
        int done = open.statementsDone();
        if (done == 0) {
            return 0;
        }
        boolean same = done <= script.statements().size() && script.checksum(done).equals(open.checksum());
        if (!same) {
            throw new MigrateException(
                    Diagnostic
                        .error(DiagnosticCode.PARTIAL_REVISION_CHANGED,
                                "revision \"" + step.migration().id()
                                        + "\" was changed before the point where it is to go on")
                        .at(step.migration().revision().location())
                        .withDetail(done
                                + " of its statements are done already and are not the same any more; nothing was run.")
                        .withHint(Advice
                            .of("Put those statements back as they were, or " + HistoryCheck.byHand(step.direction())
                                    + " and run ")
                            .command("stamp", step.migration().id())
                            .text(".")));
        }
        return done;
    }

    private List<StepReport> transaction(List<Position> positions) {
        TransactionalSteps transaction = new TransactionalSteps(this.context);
        LockRetry retry = new LockRetry(this.context);
        try {
            return transaction.run(positions, retry);
        }
        catch (LostRowException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            Position failed = transaction.current();
            if (this.context.isOvertaken(positions.get(0))) {
                throw new LostRowException(failed.step().migration().id());
            }
            String left = (positions.size() == 1) ? "It was rolled back; the version table is unchanged."
                    : "The whole run was rolled back; the version table is unchanged.";
            throw failed(failed, ex, new FailureDiagnostics(failed, retry, this.context.settings()).of(ex, left));
        }
    }

    private StepReport alone(Position position) {
        LockRetry retry = new LockRetry(this.context);
        MigrationBody.Script body = (MigrationBody.Script) position.step().body();
        StatementCursor cursor = new StatementCursor(this.context, position, body);
        try {
            return cursor.run(retry);
        }
        catch (LostRowException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            MigrateException failure = new FailureDiagnostics(position, retry, this.context.settings()).of(ex,
                    cursor.left());
            throw noted(failure, () -> cursor.failed(FailureRecord.of(failure, ex, this.context.session())));
        }
    }

    private MigrateException failed(Position position, RuntimeException cause, MigrateException failure) {
        int done = (cause instanceof StatementFailure statement) ? statement.ordinal().statementsBefore() : 0;
        StepEntry entry = position
            .entry(Outcome.FAILED, done, position.step().statementCount(), position.step().migration().checksum())
            .because(FailureRecord.of(failure, cause, this.context.session()));
        return noted(failure, () -> this.context.writer().append(entry));
    }

    private MigrateException noted(MigrateException failure, Runnable note) {
        try {
            this.context.noting(() -> {
                note.run();
                return true;
            });
        }
        catch (RuntimeException ex) {
            // the connection may be what failed; the first error is the one to report
            failure.addSuppressed(ex);
        }
        return failure;
    }

    private void report(List<StepReport> committed, List<StepReport> reports) {
        reports.addAll(committed);
        for (StepReport report : committed) {
            this.context.listener().applied(report);
        }
    }

}
