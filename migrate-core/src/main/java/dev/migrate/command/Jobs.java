package dev.migrate.command;

import dev.migrate.backfill.BatchFailure;
import dev.migrate.backfill.JobPace;
import dev.migrate.backfill.JobRow;
import dev.migrate.backfill.JobTable;
import dev.migrate.backfill.SharedBackfill;
import dev.migrate.backfill.SharedBackfill.Rest;
import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Nearest;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryTables;
import dev.migrate.migration.MigrationListener;
import dev.migrate.report.JobReport;
import dev.migrate.report.JobReport.State;
import dev.migrate.run.JobTransactions;
import dev.migrate.run.RunSettings;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.SqlErrors;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** The backfills that run in the background. Thread-safe. */
public final class Jobs {

    private static final Log logger = LogFactory.getLog(Jobs.class);

    // a connection is given back so often, for a pool that the service shares
    private static final Duration SHARE = Duration.ofSeconds(1);

    private static final Duration TARGET = Duration.ofMillis(200);

    private final Database database;

    private final RunSettings settings;

    private final MigrationListener listener;

    /** Where the tables are; found once. */
    private volatile @Nullable HistoryTables tables;

    private final Map<String, JobPace> paces = new ConcurrentHashMap<>();

    /**
     * Works on this database.
     * @param database the database
     * @param settings how long a lock is waited for
     * @param listener hears of each batch
     */
    public Jobs(Database database, RunSettings settings, MigrationListener listener) {
        this.database = database;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Gives every job.
     * @return the jobs, the newest first; none if there never was one
     */
    public List<JobReport> list() {
        try (DatabaseSession session = this.database.connect()) {
            JobTable table = table(session);
            return table.exists() ? table.list() : List.of();
        }
    }

    /**
     * Changes the state of the jobs of a revision.
     * @param revision its id
     * @param from the states that may be left
     * @param to the new state
     * @return the jobs of the revision
     * @throws MigrateException if it has no job, or none in such a state
     */
    public List<JobReport> change(String revision, List<State> from, State to) {
        try (DatabaseSession session = this.database.connect()) {
            JobTable table = table(session);
            List<JobReport> all = table.exists() ? table.list() : List.of();
            List<JobReport> own = all.stream().filter((job) -> job.revision().equals(revision)).toList();
            if (own.isEmpty()) {
                List<String> nearest = Nearest.to(revision, all.stream().map(JobReport::revision).toList());
                throw new MigrateException(Diagnostic
                    .error(DiagnosticCode.BAD_TARGET, "revision \"" + revision + "\" has no job in the background")
                    .withHint(nearest.isEmpty() ? null : Advice.of("Did you mean \"" + nearest.get(0) + "\"?")));
            }
            if (table.change(revision, from, to) == 0) {
                throw new MigrateException(Diagnostic.error(DiagnosticCode.BAD_TARGET,
                        "the job of revision \"" + revision + "\" is " + word(own.get(0).state()) + " already"));
            }
            return table.list().stream().filter((job) -> job.revision().equals(revision)).toList();
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Does a share of each job that is to be done, for about a second.
     * @return {@code MORE} if there is more to do, {@code WITH_OTHERS} if other processes
     * do what is left, {@code NONE} if nothing is left that anybody is to do
     */
    public Rest share() {
        try (DatabaseSession session = this.database.connect()) {
            JobTable table = table(session);
            if (!table.exists()) {
                return Rest.NONE;
            }
            List<JobRow> jobs = table.running();
            Rest rest = Rest.NONE;
            for (JobRow job : jobs) {
                Rest own = share(session, table, job);
                rest = (own.compareTo(rest) < 0) ? own : rest;
            }
            return rest;
        }
    }

    private Rest share(DatabaseSession session, JobTable table, JobRow job) {
        JobPace pace = this.paces.computeIfAbsent(job.revision() + " " + job.statement(), (key) -> new JobPace(TARGET));
        JobTransactions transactions = new JobTransactions(session, this.settings, job.searchPath(), this.listener);
        try {
            Rest rest = new SharedBackfill(session, table, transactions, job).work(pace, SHARE);
            if (rest == Rest.DONE) {
                logger.info(job.source().location() + ": the job in the background is done");
            }
            return rest;
        }
        catch (BatchFailure ex) {
            if (SqlErrors.isConnectionLost(ex)) {
                throw SqlErrors.internal("the connection was lost in a job in the background", ex.sql(), null);
            }
            return failed(table, job, SqlErrors.message(ex.sql()) + " (SQLSTATE " + ex.sql().getSQLState() + ")");
        }
        catch (MigrateException ex) {
            if (ex.diagnostic().code() == DiagnosticCode.INTERRUPTED) {
                throw ex;
            }
            return failed(table, job, ex.diagnostic().message());
        }
    }

    private static Rest failed(JobTable table, JobRow job, String why) {
        logger.warn(job.source().location() + ": the job in the background failed: " + why);
        table.fail(job, why);
        return Rest.NONE;
    }

    private JobTable table(DatabaseSession session) {
        HistoryTables found = this.tables;
        if (found == null) {
            DatabaseState state = this.database.state(session);
            found = state.tables();
            this.tables = state.exists() ? found : null;
        }
        return new JobTable(session.jdbc(), found);
    }

}
