package dev.migrate.run;

import dev.migrate.backfill.Backfill;
import dev.migrate.backfill.BatchFailure;
import dev.migrate.backfill.Job;
import dev.migrate.backfill.JobTable;
import dev.migrate.backfill.ProgressTable;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.WholeStatement;
import dev.migrate.sql.BatchedChange;
import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** A statement of a step that is carried out in batches. */
final class BatchedStep {

    private static final Log logger = LogFactory.getLog(BatchedStep.class);

    // a batch that others may have to wait for takes a sixth
    private static final Duration TARGET = Duration.ofMillis(200);

    private final StepContext context;

    private final Position position;

    private final Progress progress;

    private final BatchTransactions transactions;

    BatchedStep(StepContext context, Position position, Progress progress, BatchTransactions transactions) {
        this.context = context;
        this.position = position;
        this.progress = progress;
        this.transactions = transactions;
    }

    /**
     * Changes the rows, and notes in the history that they are.
     * @param index the statement's place in the section
     * @param touched true if a statement before may have changed the session
     */
    void run(int index, boolean touched) {
        SqlStatement statement = this.transactions.statement();
        DatabaseSession session = this.context.session();
        this.transactions.timeouts().setForSession(session.jdbc());
        understood(statement);
        this.progress.begun(index, touched);
        ProgressTable table = table();
        Job job = job(index);
        long rows = changed(job, table, touched);
        session.inTransaction(() -> {
            this.progress.doneHere(index + 1, touched);
            table.forget(job);
            return true;
        });
        logger.info(
                statement.location() + ": " + rows + ((rows == 1) ? " row was" : " rows were") + " changed in batches");
    }

    /**
     * Leaves the rows to a job that runs in the background.
     * @param index the statement's place in the section
     * @param touched true if a statement before may have changed the session
     */
    void leave(int index, boolean touched) {
        DatabaseSession session = this.context.session();
        Job job = job(index);
        understood(job.source());
        Backfill.require(session, this.transactions, job);
        session.inTransaction(() -> {
            this.transactions.timeouts().setForTransaction(session.jdbc());
            if (touched) {
                this.transactions.actAsFound();
            }
            new JobTable(session.jdbc(), this.context.writer().tables()).register(job);
            this.progress.doneHere(index + 1, touched);
            return true;
        });
        logger.info(job.source().location() + ": left to a job in the background");
    }

    /**
     * Changes the rows that came in since, and notes nothing.
     * @param index the statement's place in the section, before the one that is next
     * @param touched true if a statement before may have changed the session
     */
    void repeat(int index, boolean touched) {
        DatabaseSession session = this.context.session();
        this.transactions.timeouts().setForSession(session.jdbc());
        Job job = job(index);
        long rows;
        try {
            rows = new Backfill(session, table(), this.transactions, TARGET).run(job);
        }
        catch (BatchFailure ex) {
            throw this.transactions.failure(ex);
        }
        finally {
            session.running().announce(null);
        }
        session.inTransaction(() -> {
            if (touched) {
                this.transactions.actAsFound();
            }
            table().forget(job);
            return true;
        });
        logger.info(job.source().location() + ": rows came in before the constraint was there; " + rows
                + " were changed in batches");
    }

    private ProgressTable table() {
        return new ProgressTable(this.context.session().jdbc(), this.context.writer().tables());
    }

    private Job job(int index) {
        SqlStatement statement = this.transactions.statement();
        return new Job(statement, BatchedChange.of(statement.text()), this.position.step().migration().id(),
                this.position.step().direction().name().toLowerCase(Locale.ROOT), this.progress.number(), index,
                this.progress.checksum(index + 1));
    }

    private long changed(Job job, ProgressTable table, boolean touched) {
        try {
            return new Backfill(this.context.session(), table, this.transactions, TARGET).run(job);
        }
        catch (LostRowException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            RuntimeException failure = (ex instanceof BatchFailure refused) ? this.transactions.failure(refused) : ex;
            notBegun(job, table, touched, failure);
            throw failure;
        }
        finally {
            this.context.session().running().announce(null);
        }
    }

    // errors of the author's text are at their place in it; EXPLAIN runs nothing
    private void understood(SqlStatement statement) {
        SqlStatement explained = new SqlStatement("EXPLAIN " + statement.text(), statement.location(),
                statement.generated());
        this.transactions.inTransaction((settings) -> {
            try {
                WholeStatement.run(this.context.session().connection(), settings + explained.text());
            }
            catch (SQLException ex) {
                throw new StatementFailure(explained, this.transactions.ordinal(), ex);
            }
            return true;
        });
    }

    // a backfill of which no batch is committed has not begun for the next run
    private void notBegun(Job job, ProgressTable table, boolean touched, RuntimeException failure) {
        try {
            this.context.session().inTransaction(() -> {
                if (touched) {
                    this.transactions.actAsFound();
                }
                if (table.forgetUnlessBegun(job)) {
                    this.progress.notBegunHere(job.statement(), touched);
                }
                return true;
            });
        }
        catch (RuntimeException ex) {
            failure.addSuppressed(ex);
        }
    }

}
