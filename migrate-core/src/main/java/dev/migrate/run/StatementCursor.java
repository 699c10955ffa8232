package dev.migrate.run;

import dev.migrate.history.StepEntry;
import dev.migrate.migration.MigrationBody;
import dev.migrate.report.StepFailure;
import dev.migrate.report.StepReport;
import dev.migrate.sql.Batches;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs a {@code transaction:false} step statement by statement and remembers how far it
 * came. A statement that PostgreSQL allows in a transaction shares one with the note that
 * it is done, so it never runs twice; one that needs autocommit is noted before and after
 * it.
 */
final class StatementCursor {

    private static final Log logger = LogFactory.getLog(StatementCursor.class);

    private final StepContext context;

    private final Position position;

    private final List<SqlStatement> statements;

    private final JdbcClient jdbc;

    private final Progress progress;

    private boolean touched;

    private String left = "The statements before it are done and stay; the next run goes on from this one.";

    /**
     * The transaction that noted that the next statement has begun, if its end is not
     * known.
     */
    private @Nullable String note;

    StatementCursor(StepContext context, Position position, MigrationBody.Script body) {
        this.context = context;
        this.position = position;
        this.statements = body.script().statements();
        this.jdbc = context.session().jdbc();
        this.progress = new Progress(context, position, body.script().checksums());
        this.note = this.progress.interrupted();
    }

    StepReport run(LockRetry retry) {
        int first = this.position.firstStatement();
        if (first > 0) {
            logger.info("Revision " + this.position.step().migration().id() + " goes on from statement " + (first + 1)
                    + " of " + this.statements.size());
        }
        try {
            replaySettings(first);
            if (isSettled(first)) {
                first++;
            }
            this.progress.begin(first, this.touched);
            this.context.forgetJobs(this.position);
            addAgain(first, retry);
            for (int index = first; index < this.statements.size(); index++) {
                run(index, retry);
            }
            this.context.restore();
            settle();
            return TransactionalSteps.report(this.position, this.statements.size(), retry.retries());
        }
        catch (RuntimeException ex) {
            restoreAfter(ex);
            throw ex;
        }
    }

    // what is done is not run again, but a session's settings went with the session
    private void replaySettings(int first) {
        for (int index = 0; index < first; index++) {
            if (this.statements.get(index).changesSession()) {
                execute(index);
                this.touched = true;
            }
        }
    }

    // before this attempt has its own row: the age of the note says what is left
    private boolean isSettled(int index) {
        if (this.note == null) {
            return false;
        }
        timeouts(index).setForSession(this.jdbc);
        boolean settled = Leftovers.of(this.jdbc, this.statements.get(index)).isSettled(this.note);
        this.note = null;
        return settled;
    }

    private void settle() {
        StepEntry entry = this.position.committed(this.statements.size());
        this.context.noting(() -> {
            if (!this.context.writer().settle(this.position.rowChange(), this.progress.number(), entry)) {
                throw new LostRowException(this.position.step().migration().id());
            }
            return true;
        });
    }

    /** Says why in the step's row, if it has one. */
    void failed(StepFailure failure) {
        if (this.progress.number() != 0) {
            this.context.writer().failed(this.progress.number(), failure);
        }
    }

    private void restoreAfter(RuntimeException failure) {
        try {
            this.context.restore();
        }
        catch (RuntimeException ex) {
            failure.addSuppressed(ex);
        }
    }

    private void run(int index, LockRetry retry) {
        this.context.begins(this.position.at(index + 1, this.statements.size()));
        try {
            carryOut(index, retry);
        }
        catch (LostRowException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            Validation validation = Validation.of(this.context.session(), this.statements, index);
            if (validation == null) {
                throw ex;
            }
            validateAgain(index, validation, retry, ex);
        }
    }

    private void validateAgain(int index, Validation validation, LockRetry retry, RuntimeException failure) {
        List<Integer> passes = validation.passes(failure);
        RuntimeException last = failure;
        try {
            passes.forEach((pass) -> batched(pass, retry).repeat(pass, this.touched));
            if (!passes.isEmpty()) {
                carryOut(index, retry);
                return;
            }
        }
        catch (LostRowException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            last = ex;
        }
        this.left = this.left + validation.giveUp(timeouts(index), last);
        throw last;
    }

    private BatchedStep batched(int index, LockRetry retry) {
        return new BatchedStep(this.context, this.position, this.progress, new BatchTransactions(this.context,
                this.position, retry, timeouts(index), ordinal(index), this.statements.get(index), this.touched));
    }

    private void carryOut(int index, LockRetry retry) {
        Batches batches = this.statements.get(index).batches();
        if (batches != null && batches.background()) {
            batched(index, retry).leave(index, this.touched);
            return;
        }
        if (batches != null) {
            batched(index, retry).run(index, this.touched);
            return;
        }
        retry.run(() -> this.position, (least) -> {
            attempt(index, timeouts(index).withLockAtLeast(least));
            return true;
        });
    }

    // an earlier run dropped the constraint that it could not validate
    private void addAgain(int first, LockRetry retry) {
        Validation validation = (first > 0) ? Validation.of(this.context.session(), this.statements, first) : null;
        int missing = (validation != null) ? validation.missing() : -1;
        if (missing >= 0) {
            retry.run(() -> this.position, (least) -> this.context.session().inTransaction(() -> {
                timeouts(missing).withLockAtLeast(least).setForTransaction(this.jdbc);
                execute(missing);
                return true;
            }));
        }
    }

    /** Gives what is left behind by a step that failed, as sentences. */
    String left() {
        return this.left;
    }

    private Timeouts timeouts(int index) {
        return this.statements.get(index).isConcurrent() ? Timeouts.concurrent(this.position.step())
                : Timeouts.of(this.position.step(), this.context.settings());
    }

    private void attempt(int index, Timeouts timeouts) {
        SqlStatement statement = this.statements.get(index);
        this.context.watch().bound(timeouts.lock());
        if (!statement.needsAutocommit() || OwnCommits.areExcluded(this.jdbc, statement)) {
            runWithNote(index, timeouts);
        }
        else if (SessionChange.isSetting(statement)) {
            execute(index);
            this.touched = true;
            this.context.lock().require();
            this.progress.done(index + 1, this.touched);
        }
        else {
            runAlone(index, timeouts);
        }
    }

    private void runWithNote(int index, Timeouts timeouts) {
        this.context.session().inTransaction(() -> {
            timeouts.setForTransaction(this.jdbc);
            execute(index);
            this.touched |= SessionChange.isPossible(this.statements.get(index));
            this.progress.doneHere(index + 1, this.touched);
            return true;
        });
    }

    private void runAlone(int index, Timeouts timeouts) {
        Leftover leftover = Leftovers.of(this.jdbc, this.statements.get(index));
        timeouts.setForSession(this.jdbc);
        if (!leftover.isSettled(this.note)) {
            this.note = this.progress.begun(index, this.touched);
            timeouts.setForSession(this.jdbc);
            executeAlone(index, leftover, this.note);
        }
        this.note = null;
        this.touched |= SessionChange.isPossible(this.statements.get(index));
        this.progress.done(index + 1, this.touched);
    }

    private void executeAlone(int index, Leftover leftover, String begun) {
        try {
            execute(index);
        }
        catch (RuntimeException ex) {
            notBegun(index, leftover, begun, ex);
            throw ex;
        }
        leftover.requireDone();
    }

    // a statement that failed while this process lives has not begun for the next run,
    // if it has left nothing
    private void notBegun(int index, Leftover leftover, String begun, RuntimeException failure) {
        try {
            if (leftover.isGone(begun)) {
                this.progress.notBegun(index, this.touched);
                this.note = null;
            }
        }
        catch (RuntimeException ex) {
            failure.addSuppressed(ex);
        }
    }

    private void execute(int index) {
        StatementRunner.run(this.context.session(), this.statements.get(index), ordinal(index),
                StatementRunner.FEW_ROWS);
    }

    private Ordinal ordinal(int index) {
        return Ordinal.statement(index + 1, this.statements.size());
    }

}
