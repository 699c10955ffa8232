package dev.migrate.run;

import dev.migrate.history.StepEntry;
import dev.migrate.migration.MigrationBody;
import dev.migrate.report.Outcome;
import dev.migrate.report.StepReport;
import dev.migrate.run.StepContext.Position;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.ConcurrentIndex;
import dev.migrate.sql.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs a {@code transaction:false} step statement by statement and remembers how far it
 * came. A statement that PostgreSQL allows in a transaction shares one with the note that
 * it is done, so it never runs twice; one that needs autocommit is noted right after it.
 */
final class StatementCursor {

    private static final Log logger = LogFactory.getLog(StatementCursor.class);

    private static final Duration DROP_LEFTOVER = Duration.ofSeconds(5);

    private final StepContext context;

    private final Position position;

    private final List<String> checksums;

    private final List<SqlStatement> statements;

    private final JdbcClient jdbc;

    private final ConcurrentIndexes indexes;

    private long number;

    StatementCursor(StepContext context, Position position, MigrationBody.Script body) {
        this.context = context;
        this.position = position;
        this.checksums = body.script().checksums();
        this.statements = body.script().statements();
        this.jdbc = context.session().jdbc();
        this.indexes = new ConcurrentIndexes(this.jdbc);
    }

    StepReport run(LockRetry retry) {
        int first = this.position.firstStatement();
        if (first > 0) {
            logger.info("Revision " + this.position.step().migration().id() + " goes on from statement " + (first + 1)
                    + " of " + this.statements.size());
        }
        this.number = this.context.writer()
            .append(this.position.entry(Outcome.PARTIAL, first, this.statements.size(), this.checksums.get(first)));
        for (int index = first; index < this.statements.size(); index++) {
            run(index, retry);
        }
        StepEntry entry = this.position.committed(this.statements.size());
        this.context.session().inTransaction(() -> {
            if (!this.context.writer().settle(this.position.rowChange(), this.number, entry)) {
                throw new LostRowException(this.position.step().migration().id());
            }
            return true;
        });
        return TransactionalSteps.report(this.position, this.statements.size(), retry.retries());
    }

    private void run(int index, LockRetry retry) {
        SqlStatement statement = this.statements.get(index);
        this.context.listener().progressed(this.position.at(index + 1, this.statements.size()));
        Timeouts timeouts = isConcurrent(statement) ? Timeouts.concurrent(this.position.step())
                : Timeouts.of(this.position.step(), this.context.settings());
        retry.run(this.position, timeouts, (current) -> {
            if (statement.needsAutocommit()) {
                runAlone(statement, index, current);
                progress(index + 1);
            }
            else {
                this.context.session().inTransaction(() -> {
                    execute(current.forTransaction(), statement, index);
                    if (statement.changesSession()) {
                        this.context.found().restore(this.jdbc);
                    }
                    progress(index + 1);
                    return true;
                });
            }
            return true;
        });
    }

    private void runAlone(SqlStatement statement, int index, Timeouts timeouts) {
        ConcurrentIndex built = statement.concurrentIndex();
        boolean inFlight = this.position.resumed() && index == this.position.firstStatement();
        timeouts.setForSession(this.jdbc);
        if (built != null) {
            build(statement, index, built, inFlight);
        }
        else {
            try {
                execute("", statement, index);
            }
            catch (StatementFailure ex) {
                // the process may have died between a DROP INDEX CONCURRENTLY and the
                // note that it is done
                if (!inFlight || !isConcurrent(statement)
                        || !SqlErrors.UNDEFINED_OBJECT.equals(SqlErrors.sqlState(ex))) {
                    throw ex;
                }
            }
        }
    }

    private void build(SqlStatement statement, int index, ConcurrentIndex built, boolean inFlight) {
        this.indexes.dropLeftover(built);
        if (inFlight && this.indexes.isValid(built)) {
            return;
        }
        List<String> before = this.indexes.invalid(built);
        try {
            execute("", statement, index);
        }
        catch (StatementFailure ex) {
            dropWhatFailed(built, before, ex);
            throw ex;
        }
    }

    private void dropWhatFailed(ConcurrentIndex built, List<String> before, StatementFailure failure) {
        try {
            List<String> left = new ArrayList<>(this.indexes.invalid(built));
            left.removeAll(before);
            // waits for transactions that read the table; the next run tries again where
            // this gives up
            new Timeouts(DROP_LEFTOVER, DROP_LEFTOVER).setForSession(this.jdbc);
            left.forEach(this.indexes::drop);
        }
        catch (RuntimeException ex) {
            failure.addSuppressed(ex);
        }
    }

    private void execute(String first, SqlStatement statement, int index) {
        StatementRunner.run(this.context.session().connection(), first, statement, index + 1, this.statements.size());
    }

    private void progress(int done) {
        this.context.writer().progress(this.number, done, this.checksums.get(done), this.position.elapsed());
    }

    private static boolean isConcurrent(SqlStatement statement) {
        return statement.needsAutocommit() && statement.text().toUpperCase(Locale.ROOT).contains("CONCURRENTLY");
    }

}
