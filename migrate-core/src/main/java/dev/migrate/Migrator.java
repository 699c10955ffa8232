package dev.migrate;

import dev.migrate.command.Database;
import dev.migrate.command.Inspect;
import dev.migrate.command.Migrate;
import dev.migrate.command.Plan;
import dev.migrate.command.Script;
import dev.migrate.command.Stamp;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.history.HistoryWriter.Author;
import dev.migrate.migration.MigrationListener;
import dev.migrate.offline.ScriptSettings;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.PlanReport;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RunReport;
import dev.migrate.report.StampReport;
import dev.migrate.report.StatusReport;
import dev.migrate.run.RunSettings;
import dev.migrate.run.Runs;
import dev.migrate.session.SqlErrors;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Migrates one database. Thread-safe: runs of one process wait for each other as those of
 * several do. Files are read at the first call that needs them and kept. Every method
 * throws {@link dev.migrate.diagnostic.MigrateException} with a diagnostic.
 */
public final class Migrator {

    private final Database database;

    private final RunSettings settings;

    private final Author author;

    private final Clock clock;

    private final MigrationListener listener;

    private final List<String> targets;

    // threads of one process wait here, so that each does not hold a connection of the
    // pool while it waits for the run lock
    private final ReentrantLock turn = new ReentrantLock();

    Migrator(Database database, RunSettings settings, Author author, Clock clock, MigrationListener listener,
            List<String> targets) {
        this.database = database;
        this.settings = settings;
        this.author = author;
        this.clock = clock;
        this.listener = listener;
        this.targets = targets;
    }

    /**
     * Begins to build a migrator.
     * @param dataSource the database; a pool of size 1 is enough
     * @return a builder with every setting at its default
     */
    public static MigratorBuilder builder(DataSource dataSource) {
        return new MigratorBuilder(dataSource);
    }

    /**
     * Brings the database to the configured target, by default all heads. Where it is
     * there already, nothing is locked or written.
     * @return what was done
     */
    public RunReport upgrade() {
        return run(() -> migrate().to(this.targets));
    }

    /**
     * Brings the database up to the given targets.
     * @param targets ids, unique prefixes, labels, {@code head}, {@code heads},
     * {@code +1}, {@code label@head}, …; at least one
     * @return what was done
     */
    public RunReport upgrade(String... targets) {
        return run(() -> migrate().to(List.of(targets)));
    }

    /**
     * Takes the database down to the given target, which stays applied.
     * @param target {@code base}, an id, {@code -1}, {@code label@base}, …
     * @return what was done
     */
    public RunReport downgrade(String target) {
        return run(() -> migrate().backTo(target));
    }

    /**
     * Marks the database as being at the given targets, without running anything.
     * @param targets ids, labels, {@code heads}, {@code base}, …; at least one
     * @return what was done
     */
    public StampReport stamp(String... targets) {
        return inTurn(() -> told(() -> stamp().to(List.of(targets))));
    }

    /**
     * Empties the version table, then marks the database as being at the given targets:
     * the way out when a row is unknown.
     * @param targets ids, labels, {@code heads}, {@code base}, …; at least one
     * @return what was done
     */
    public StampReport purgeAndStamp(String... targets) {
        return inTurn(() -> told(() -> stamp().purgingTo(List.of(targets))));
    }

    /**
     * Compares the database with the configured target. One SELECT where it is there, two
     * otherwise; no lock.
     * @return the state, with what is pending
     */
    public StatusReport status() {
        return told(() -> inspect().status(this.targets));
    }

    /**
     * Gives the revisions of the version table's rows, sorted by id.
     * @return the current revisions
     */
    public List<RevisionReport> current() {
        return told(() -> inspect().current());
    }

    /**
     * Gives the heads of the graph; needs no database.
     * @return the heads, in file order
     */
    public List<RevisionReport> heads() {
        return inspect().heads();
    }

    /**
     * Gives what an upgrade to the configured target would run.
     * @return the revisions, in the order in which they would run
     */
    public List<RevisionReport> pending() {
        return status().pending();
    }

    /**
     * Lists the revisions of the graph, newest first; needs no database.
     * @return all revisions
     */
    public List<RevisionReport> revisions() {
        return inspect().revisions();
    }

    /**
     * Gives one revision; needs no database.
     * @param id the full id
     * @return the revision, or null where there is none
     */
    public @Nullable RevisionReport revision(String id) {
        return inspect().revision(id);
    }

    /**
     * Gives what was run on the database.
     * @return the rows of the history table, oldest first
     */
    public List<HistoryEntry> history() {
        return told(() -> inspect().history());
    }

    /**
     * Says what an upgrade to the given targets would do. Takes no lock.
     * @param targets as for {@link #upgrade(String...)}
     * @return the plan
     */
    public PlanReport planUpgrade(String... targets) {
        return told(() -> plan().upgrade(List.of(targets)));
    }

    /**
     * Says what a downgrade to the given target would do. Takes no lock.
     * @param target as for {@link #downgrade(String)}
     * @return the plan
     */
    public PlanReport planDowngrade(String target) {
        return told(() -> plan().downgrade(target));
    }

    /**
     * Writes an upgrade as a script for {@code psql -v ON_ERROR_STOP=1 -f}.
     * @param range a target, starting at the live state, or {@code from:to}, for which no
     * connection is opened
     * @return the script
     */
    public String upgradeScript(String range) {
        return told(() -> script().upgrade(range));
    }

    /**
     * Writes a downgrade as a script for {@code psql -v ON_ERROR_STOP=1 -f}.
     * @param range a target, starting at the live state, or {@code from:to}, for which no
     * connection is opened
     * @return the script
     */
    public String downgradeScript(String range) {
        return told(() -> script().downgrade(range));
    }

    /**
     * Gives the rule by which the configured target is reached.
     * @return the targets that {@link #upgrade()} upgrades to
     */
    public List<String> targets() {
        return this.targets;
    }

    private Migrate migrate() {
        return new Migrate(this.database, runs());
    }

    private Stamp stamp() {
        return new Stamp(this.database, runs(), this.clock);
    }

    private Inspect inspect() {
        return new Inspect(this.database);
    }

    private Plan plan() {
        return new Plan(this.database, this.settings.transaction());
    }

    private Script script() {
        return new Script(this.database, new ScriptSettings(this.database.tables(), this.author,
                this.settings.transaction(), this.settings.lockTimeout(), this.settings.statementTimeout()));
    }

    private Runs runs() {
        return new Runs(this.settings, this.author, this.clock, this.listener);
    }

    private RunReport run(Supplier<RunReport> command) {
        return inTurn(() -> {
            try {
                RunReport report = told(command);
                this.listener.finished(report);
                return report;
            }
            catch (MigrateException ex) {
                this.listener.failed(ex.diagnostic());
                throw ex;
            }
        });
    }

    // what the server refuses of the engine's own statements, a broken connection first
    private static <T> T told(Supplier<T> command) {
        try {
            return command.get();
        }
        catch (DataAccessException | TransactionException ex) {
            throw SqlErrors.internal("a statement of the engine failed", ex, null);
        }
    }

    private <T> T inTurn(Supplier<T> command) {
        this.turn.lock();
        try {
            return command.get();
        }
        finally {
            this.turn.unlock();
        }
    }

}
