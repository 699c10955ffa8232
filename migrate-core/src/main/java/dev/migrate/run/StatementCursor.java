package dev.migrate.run;

import dev.migrate.history.StepEntry;
import dev.migrate.migration.MigrationBody;
import dev.migrate.report.StepReport;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.ConcurrentIndex;
import dev.migrate.sql.SqlStatement;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs a {@code transaction:false} step statement by statement and remembers how far it
 * came. A statement that PostgreSQL allows in a transaction shares one with the note that
 * it is done, so it never runs twice; one that needs autocommit is noted before and after
 * it.
 */
final class StatementCursor {

    private static final Log logger = LogFactory.getLog(StatementCursor.class);

    // COMMIT or ROLLBACK in a procedure or block that runs inside a transaction
    private static final String TRANSACTION_ENDED = "2D000";

    private final StepContext context;

    private final Position position;

    private final List<SqlStatement> statements;

    private final JdbcClient jdbc;

    private final IndexBuild indexBuild;

    private final Progress progress;

    private boolean touched;

    StatementCursor(StepContext context, Position position, MigrationBody.Script body) {
        this.context = context;
        this.position = position;
        this.statements = body.script().statements();
        this.jdbc = context.session().jdbc();
        this.indexBuild = new IndexBuild(this.jdbc);
        this.progress = new Progress(context, position, body.script().checksums());
    }

    StepReport run(LockRetry retry) {
        int first = this.position.firstStatement();
        if (first > 0) {
            logger.info("Revision " + this.position.step().migration().id() + " goes on from statement " + (first + 1)
                    + " of " + this.statements.size());
        }
        this.progress.begin(first);
        try {
            replaySettings(first);
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

    private void settle() {
        StepEntry entry = this.position.committed(this.statements.size());
        this.context.session().inTransaction(() -> {
            if (!this.context.writer().settle(this.position.rowChange(), this.progress.number(), entry)) {
                throw new LostRowException(this.position.step().migration().id());
            }
            return true;
        });
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
        SqlStatement statement = this.statements.get(index);
        this.context.listener().progressed(this.position.at(index + 1, this.statements.size()));
        Timeouts timeouts = statement.isConcurrent() ? Timeouts.concurrent(this.position.step())
                : Timeouts.of(this.position.step(), this.context.settings());
        retry.run(() -> this.position, (least) -> {
            attempt(index, timeouts.withLockAtLeast(least));
            return true;
        });
    }

    private void attempt(int index, Timeouts timeouts) {
        SqlStatement statement = this.statements.get(index);
        if (!statement.needsAutocommit()) {
            runWithNote(index, timeouts);
        }
        else if (SessionChange.isSetting(statement)) {
            execute(index);
            this.touched = true;
            this.context.lock().require();
            this.progress.done(index + 1, this.touched);
        }
        else if (!SessionChange.mayCommit(statement) || !ranWithNote(index, timeouts)) {
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

    // most blocks and procedures do not commit, and those share a transaction with the
    // note; one that does is rolled back at its first COMMIT
    private boolean ranWithNote(int index, Timeouts timeouts) {
        try {
            runWithNote(index, timeouts);
            return true;
        }
        catch (StatementFailure ex) {
            if (TRANSACTION_ENDED.equals(SqlErrors.sqlState(ex))) {
                return false;
            }
            throw ex;
        }
    }

    private void runAlone(int index, Timeouts timeouts) {
        boolean inFlight = this.position.begun() && index == this.position.firstStatement();
        this.progress.begun(index, this.touched);
        timeouts.setForSession(this.jdbc);
        try {
            executeAlone(index, inFlight);
        }
        catch (RuntimeException ex) {
            notBegun(index, ex);
            throw ex;
        }
        this.touched |= SessionChange.isPossible(this.statements.get(index));
        this.progress.done(index + 1, this.touched);
    }

    private void executeAlone(int index, boolean inFlight) {
        SqlStatement statement = this.statements.get(index);
        ConcurrentIndex built = statement.concurrentIndex();
        if (built != null) {
            this.indexBuild.run(built, statement, inFlight, () -> execute(index));
            return;
        }
        try {
            execute(index);
        }
        catch (StatementFailure ex) {
            // the process may have died between a DROP INDEX CONCURRENTLY and the note
            // that it is done
            if (!inFlight || !statement.isConcurrentDrop()
                    || !SqlErrors.UNDEFINED_OBJECT.equals(SqlErrors.sqlState(ex))) {
                throw ex;
            }
        }
    }

    // a statement that failed while this process lives is not in flight for the next run
    private void notBegun(int index, RuntimeException failure) {
        try {
            this.progress.done(index, this.touched);
        }
        catch (RuntimeException ex) {
            failure.addSuppressed(ex);
        }
    }

    private void execute(int index) {
        StatementRunner.run(this.context.session(), this.statements.get(index),
                Ordinal.statement(index + 1, this.statements.size()), StatementRunner.FEW_ROWS);
    }

}
