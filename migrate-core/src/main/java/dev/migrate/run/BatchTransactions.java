package dev.migrate.run;

import dev.migrate.backfill.BatchFailure;
import dev.migrate.backfill.BatchRunner;
import dev.migrate.report.BackfillBatch;
import dev.migrate.sql.SqlStatement;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of a statement that is carried out in batches: each is tried until its
 * locks are granted, for as long as a statement would be.
 *
 * @param context the run
 * @param position the step
 * @param retry tries again
 * @param timeouts those of the statement
 * @param ordinal which statement it is
 * @param statement the statement
 * @param touched true if a statement before may have changed the session
 */
record BatchTransactions(StepContext context, Position position, LockRetry retry, Timeouts timeouts, Ordinal ordinal,
        SqlStatement statement, boolean touched) implements BatchRunner {

    @Override
    public <T extends @Nullable Object> T inTransaction(Function<String, T> action) {
        return this.retry.run(() -> this.position, (least) -> this.context.session().inTransaction(() -> {
            try {
                return action.apply(this.timeouts.withLockAtLeast(least).forTransaction());
            }
            catch (BatchFailure ex) {
                throw failure(ex);
            }
        }));
    }

    /** Says which statement failed: the server has seen it in another form. */
    StatementFailure failure(BatchFailure ex) {
        return new StatementFailure(new SqlStatement(this.statement.text(), this.statement.location(), true),
                this.ordinal, ex.sql());
    }

    @Override
    public boolean actsAsAnother() {
        return this.touched;
    }

    @Override
    public void actAsFound() {
        this.context.found().actAsFound(this.context.session().jdbc());
    }

    @Override
    public Duration asked(BackfillBatch batch) {
        return this.context.listener().rests(batch);
    }

    @Override
    public void pause(Duration duration) {
        this.context.lock().rest(() -> this.context.pause().pass(duration));
    }

    @Override
    public RuntimeException lost() {
        return new LostRowException(this.position.step().migration().id());
    }

    @Override
    public void reached(int percent) {
        this.context.session().running().announce(percent);
    }

}
