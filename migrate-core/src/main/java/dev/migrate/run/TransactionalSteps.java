package dev.migrate.run;

import dev.migrate.report.StepReport;
import dev.migrate.run.StepContext.Position;
import java.util.ArrayList;
import java.util.List;
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
        Timeouts first = Timeouts.of(positions.get(0).step(), this.context.settings());
        return retry.run(positions.get(0), first, (timeouts) -> attempt(positions, timeouts, retry));
    }

    /**
     * Gives the step that was begun last: the one that failed, where the steps failed.
     */
    @Nullable Position current() {
        return this.current;
    }

    private List<StepReport> attempt(List<Position> positions, Timeouts timeouts, LockRetry retry) {
        return this.context.session().inTransaction(() -> {
            List<StepReport> reports = new ArrayList<>();
            for (Position position : positions) {
                this.current = position;
                Timeouts own = Timeouts.of(position.step(), this.context.settings());
                int statements = position.step()
                    .body()
                    .accept(new BodyRunner(this.context, position, own.withLockAtLeast(timeouts.lock())));
                if (!this.context.writer().record(position.rowChange(), position.committed(statements))) {
                    throw new LostRowException(position.step().migration().id());
                }
                reports.add(report(position, statements, retry.retries()));
            }
            return reports;
        });
    }

    static StepReport report(Position position, int statements, int retries) {
        return new StepReport(position.step().migration().id(), position.step().migration().revision().message(),
                position.step().direction(), statements, retries, position.elapsed());
    }

}
