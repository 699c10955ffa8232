package dev.migrate.run;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryReader;
import dev.migrate.history.HistoryTables;
import dev.migrate.history.HistoryWriter;
import dev.migrate.history.HistoryWriter.Author;
import dev.migrate.history.VersionRows;
import dev.migrate.migration.MigrationListener;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.report.LockHolder;
import dev.migrate.report.StepReport;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.KeptSession;
import dev.migrate.session.SqlErrors;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** Runs plans under the run lock. Thread-safe; each run has its own session. */
public final class Runs {

    private static final Log logger = LogFactory.getLog(Runs.class);

    // losing the version rows to another process is rare; losing them again and again is
    // a
    // broken set-up
    private static final int PLANS = 5;

    private final RunSettings settings;

    private final Author author;

    private final Clock clock;

    private final MigrationListener listener;

    /**
     * Runs with these settings.
     * @param settings how to run
     * @param author who the history names
     * @param clock gives the time a step began
     * @param listener hears what happens
     */
    public Runs(RunSettings settings, Author author, Clock clock, MigrationListener listener) {
        this.settings = settings;
        this.author = author;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Takes the run lock, makes the plan under it and carries it out.
     * @param session the connection
     * @param before the state that was read before the lock
     * @param planner makes the plan from the state that is read under the lock
     * @return what was done
     */
    public Result run(DatabaseSession session, DatabaseState before, Function<DatabaseState, MigrationPlan> planner) {
        List<StepReport> steps = new ArrayList<>();
        AtomicReference<@Nullable List<String>> start = new AtomicReference<>();
        Backup backup = new Backup(this.settings.backup());
        return locked(session, before, (locked) -> {
            MigrationPlan plan = planner.apply(locked.state());
            this.listener.started(plan.steps().stream().map((step) -> step.migration().id()).toList());
            start.compareAndSet(null, plan.before());
            if (!plan.isEmpty()) {
                backup.before(plan, session, locked.lock());
                try (WaitWatch watch = new WaitWatch(session, before.tables().lockKey(), this.listener,
                        this.settings)) {
                    StepContext context = new StepContext(session, locked.lock(), locked.writer(),
                            new VersionRows(session.jdbc(), before.tables()), this.settings, Pause.SLEEP, this.clock,
                            this.listener, watch);
                    new PlanRunner(context, locked.state()).run(plan, steps);
                }
            }
            return new Result(Objects.requireNonNull(start.get()), plan.after(), steps, locked.lock().waited());
        });
    }

    /**
     * Takes the run lock and writes to the tables in one transaction.
     * @param session the connection
     * @param before the state that was read before the lock
     * @param action what to write; may be tried again
     * @param <T> the type of what it gives
     * @return what the action gives
     */
    public <T> T write(DatabaseSession session, DatabaseState before,
            BiFunction<HistoryWriter, DatabaseState, T> action) {
        return locked(session, before,
                (locked) -> locked.change().inTransaction(() -> action.apply(locked.writer(), locked.now(session))));
    }

    private <T> T locked(DatabaseSession session, DatabaseState before, Function<Locked, T> action) {
        HistoryTables tables = before.tables();
        session.requireWritable();
        try (RunLock lock = lock(session, before)) {
            HistoryWriter writer = new HistoryWriter(session.jdbc(), tables, this.author);
            TableChange change = new TableChange(session, lock, tables);
            complete(change, writer);
            DatabaseState last = null;
            int plans = 0;
            while (true) {
                DatabaseState state = new HistoryReader(tables).read(session.connection());
                lock.requireSameBackend(state.backendPid());
                if (!state.exists()) {
                    create(change, writer);
                }
                // another run that comes in between gets on
                plans = (last != null && last.rows().equals(state.rows())) ? plans + 1 : 1;
                last = state;
                try {
                    return action.apply(new Locked(writer, state, lock, change));
                }
                catch (LostRowException ex) {
                    logger.info("Planning again: " + ex.getMessage());
                    if (plans == PLANS) {
                        throw lost(ex);
                    }
                    lock.require();
                }
            }
        }
    }

    private RunLock lock(DatabaseSession session, DatabaseState before) {
        long key = before.tables().lockKey();
        LockWait.Terms terms = new LockWait.Terms(this.settings.runLockMaxWait(), Pause.SLEEP, this.listener);
        if (session.isPooled(before.backendPid())) {
            return new TransactionLock(session, key, terms);
        }
        KeptSession.require(session, before.backendPid());
        return SessionLock.acquire(session, key, terms);
    }

    private static MigrateException lost(LostRowException ex) {
        return new MigrateException(Diagnostic
            .error(DiagnosticCode.LOST_RUN_LOCK, ex.getMessage() + ", again and again")
            .withDetail(
                    "Something else changes the version table while the run lock is held; the step was rolled back.")
            .withHint("Check for a pooler in transaction mode, or another tool on the same table."), ex);
    }

    private static void create(TableChange change, HistoryWriter writer) {
        try {
            change.inTransaction(() -> {
                writer.createTables();
                return true;
            });
        }
        catch (MigrateException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            throw SqlErrors.internal("the version table cannot be created", ex,
                    Advice.of("Give the database user the CREATE privilege on the schema, or set ")
                        .setting(Setting.SCHEMA)
                        .text("."));
        }
    }

    private static void complete(TableChange change, HistoryWriter writer) {
        if (!writer.isHistoryIncomplete()) {
            return;
        }
        try {
            change.inTransaction(() -> {
                if (writer.isHistoryIncomplete()) {
                    writer.completeHistory();
                }
                return true;
            });
        }
        catch (MigrateException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            throw SqlErrors.internal("the history table cannot be altered", ex, Advice
                .of("An earlier version made it, without a column that this one writes. Run the command once as the"
                        + " table's owner."));
        }
    }

    /**
     * Finds who holds the run lock.
     * @param session the connection
     * @param tables the tables, with their schema
     * @return the session that holds it, or null if none does
     */
    public static @Nullable LockHolder holder(DatabaseSession session, HistoryTables tables) {
        return new LockHolders(session.jdbc(), tables.lockKey(), Pause.SLEEP).now();
    }

    /**
     * The result of a run.
     *
     * @param before the rows of the version table before it, sorted
     * @param after the rows after it, sorted
     * @param steps what was carried out
     * @param waited how long another run was waited for
     */
    public record Result(List<String> before, List<String> after, List<StepReport> steps, Duration waited) {

    }

    /** The context of an action under the run lock. */
    private record Locked(HistoryWriter writer, DatabaseState state, RunLock lock, TableChange change) {

        /** Gives the state in the transaction at hand. */
        DatabaseState now(DatabaseSession session) {
            if (this.lock.isHeldBetween()) {
                return this.state;
            }
            DatabaseState now = new HistoryReader(this.state.tables()).read(session.connection());
            return this.state.exists() ? now : now.withoutHistory();
        }

    }

}
