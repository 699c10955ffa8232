package dev.migrate.run;

import dev.migrate.history.StepEntry;
import dev.migrate.report.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs one or more steps in one transaction: all of them, or nothing. */
final class TransactionalSteps {

    private final StepContext context;

    private @Nullable Position current;

    TransactionalSteps(StepContext context) {
        this.context = context;
    }

    /**
     * Runs the steps, again as a whole where a lock is not granted.
     * @param positions the steps, in order; at least one
     * @param retry counts the attempts
     * @return what was done
     */
    List<StepReport> run(List<Position> positions, LockRetry retry) {
        this.current = positions.get(0);
        List<Position> begun = new ArrayList<>();
        return retry.run(this::current, (least) -> attempt(positions, begun, least, retry));
    }

    /**
     * Gives the step that was begun last: the one that failed, where the steps failed.
     */
    Position current() {
        return Objects.requireNonNull(this.current);
    }

    private List<StepReport> attempt(List<Position> positions, List<Position> begun, Duration least, LockRetry retry) {
        return this.context.lock().inTransaction(() -> {
            List<StepReport> reports = new ArrayList<>();
            for (int index = 0; index < positions.size(); index++) {
                if (begun.size() == index) {
                    begun.add(positions.get(index).startingAt(this.context.clock().instant()));
                }
                reports.add(step(begun.get(index), least, retry));
            }
            return reports;
        });
    }

    private StepReport step(Position position, Duration least, LockRetry retry) {
        this.current = position;
        BodyRunner runner = new BodyRunner(this.context, position, () -> begin(position, least));
        int statements = position.step().body().accept(runner);
        StepEntry entry = position.committed(statements).withDowngrade(runner.downgradeSection());
        if (!this.context.writer().record(position.rowChange(), entry)) {
            throw new LostRowException(position.step().migration().id());
        }
        return report(position, statements, retry.retries());
    }

    // the lock before the timeouts, so that the settings are found without them
    private void begin(Position position, Duration least) {
        this.context.enter(position);
        Timeouts timeouts = Timeouts.of(position.step(), this.context.settings()).withLockAtLeast(least);
        timeouts.setForTransaction(this.context.session().jdbc());
        this.context.watch().bound(timeouts.lock());
        this.context.forgetJobs(position);
    }

    static StepReport report(Position position, int statements, int retries) {
        return new StepReport(position.step().migration().id(), position.step().migration().revision().message(),
                position.step().direction(), statements, retries, position.elapsed());
    }

}
