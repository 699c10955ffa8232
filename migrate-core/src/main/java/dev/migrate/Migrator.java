package dev.migrate;

import dev.migrate.connection.SessionUse;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.Instance;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.PlanReport;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RunReport;
import dev.migrate.report.StampReport;
import dev.migrate.report.StatusReport;
import dev.migrate.revision.RevisionSources;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Migrates one database. Thread-safe: runs of one process wait for each other as those of
 * several do. Files are read at the first call that needs them and kept. Every method
 * throws {@link dev.migrate.diagnostic.MigrateException} with a diagnostic.
 */
public final class Migrator {

    private final UseCases useCases;

    private final List<String> targets;

    private final Turn turn;

    Migrator(UseCases useCases, List<String> targets) {
        this(useCases, targets, new Turn());
    }

    private Migrator(UseCases useCases, List<String> targets, Turn turn) {
        this.useCases = useCases;
        this.targets = targets;
        this.turn = turn;
    }

    /**
     * Gives the same migrator, which may downgrade, stamp and repair these revisions of
     * other applications; without it, a command that would touch one is refused.
     * @param revisions full ids, named one by one
     * @return a migrator that takes turns with this one
     */
    public Migrator touching(Collection<String> revisions) {
        return new Migrator(this.useCases.permitting(Given.all(revisions, "revisions")), this.targets, this.turn);
    }

    /**
     * Gives the same migrator, whose advice and lines in the log name a database beside
     * the primary one.
     * @param instance which one
     * @return a migrator that takes turns with this one
     */
    public Migrator in(Instance instance) {
        return new Migrator(this.useCases.in(Given.value(instance, "instance")), this.targets, this.turn);
    }

    /**
     * Begins to build a migrator.
     * @param dataSource the database; a pool of size 1 is enough
     * @return a builder with every setting at its default
     */
    public static MigratorBuilder builder(DataSource dataSource) {
        return new MigratorBuilder(dataSource, SessionUse.DEFAULT);
    }

    /**
     * Begins to build a migrator that uses connections in another way, as another role.
     * @param dataSource the database; a pool of size 1 is enough
     * @param use how connections are used
     * @return a builder with every setting at its default
     */
    public static MigratorBuilder builder(DataSource dataSource, SessionUse use) {
        return new MigratorBuilder(dataSource, use);
    }

    /**
     * Brings the database to the configured target, by default all heads. If it is there
     * already, nothing is locked or written.
     * @return what was done
     */
    public RunReport upgrade() {
        return run(() -> this.useCases.migrate().to(this.targets));
    }

    /**
     * Brings the database up to the given targets.
     * @param targets ids, unique prefixes, labels, {@code head}, {@code heads},
     * {@code +1}, {@code label@head}, …; if there is none, the configured ones
     * @return what was done
     */
    public RunReport upgrade(String... targets) {
        return run(() -> this.useCases.migrate().to(UseCases.targets(this.targets, targets)));
    }

    /**
     * Takes the database down to the given target, which stays applied.
     * @param target {@code base}, an id, {@code -1}, {@code label@base}, …
     * @return what was done
     */
    public RunReport downgrade(String target) {
        return run(() -> this.useCases.migrate().backTo(Given.value(target, "target")));
    }

    /**
     * Marks the database as being at the given targets, without running anything.
     * @param targets ids, labels, {@code heads}, {@code base}, …; at least one
     * @return what was done
     */
    public StampReport stamp(String... targets) {
        return this.turn
            .take(() -> this.useCases.reporting(() -> this.useCases.stamp().to(UseCases.required(targets))));
    }

    /**
     * Empties the version table, then marks the database as being at the given targets:
     * the way out when a row is unknown.
     * @param targets ids, labels, {@code heads}, {@code base}, …; at least one
     * @return what was done
     */
    public StampReport purgeAndStamp(String... targets) {
        return this.turn
            .take(() -> this.useCases.reporting(() -> this.useCases.stamp().purgingTo(UseCases.required(targets))));
    }

    /**
     * Compares the database with the configured target: one or two SELECTs, no lock.
     * @return the state, with what is pending
     */
    public StatusReport status() {
        return this.useCases.reporting(() -> this.useCases.inspect().status(this.targets));
    }

    /**
     * Gives the revisions of the version table's rows, sorted by id.
     * @return the current revisions
     */
    public List<RevisionReport> current() {
        return this.useCases.reporting(() -> this.useCases.inspect().current());
    }

    /**
     * Gives the place of the database, line by line: the rows of the version table and
     * the revisions that they only depend on.
     * @return the applied revisions that no applied one revises, in file order
     */
    public List<RevisionReport> tips() {
        return this.useCases.reporting(() -> this.useCases.inspect().tips());
    }

    /**
     * Gives the heads of the graph; needs no database.
     * @return the heads, in file order
     */
    public List<RevisionReport> heads() {
        return this.useCases.reporting(() -> this.useCases.inspect().heads());
    }

    /**
     * Gives the heads that are not applied. What this application does not know may be
     * applied above them.
     * @return the heads, in file order; none if the database is at all of them
     */
    public List<RevisionReport> missingHeads() {
        return this.useCases.reporting(() -> this.useCases.inspect().missingHeads());
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
        return this.useCases.reporting(() -> this.useCases.inspect().revisions());
    }

    /**
     * Gives one revision; needs no database.
     * @param id the full id
     * @return the revision, or null if there is none
     */
    public @Nullable RevisionReport revision(String id) {
        return this.useCases.reporting(() -> this.useCases.inspect().revision(Given.value(id, "id")));
    }

    /**
     * Gives what was run on the database.
     * @return the rows of the history table, oldest first
     */
    public List<HistoryEntry> history() {
        return this.useCases.reporting(() -> this.useCases.inspect().history());
    }

    /**
     * Says what an upgrade to the given targets would do. Takes no lock.
     * @param targets as for {@link #upgrade(String...)}
     * @return the plan
     */
    public PlanReport planUpgrade(String... targets) {
        return this.useCases.reporting(() -> this.useCases.plan().upgrade(UseCases.targets(this.targets, targets)));
    }

    /**
     * Says what a downgrade to the given target would do. Takes no lock.
     * @param target as for {@link #downgrade(String)}
     * @return the plan
     */
    public PlanReport planDowngrade(String target) {
        return this.useCases.reporting(() -> this.useCases.plan().downgrade(Given.value(target, "target")));
    }

    /**
     * Writes an upgrade as a script for {@code psql -v ON_ERROR_STOP=1 -f}.
     * @param targets as for {@link #upgrade(String...)}, starting at the live state; the
     * first may be {@code from:to}, for which no connection is opened
     * @return the script
     */
    public String upgradeScript(String... targets) {
        return this.useCases.reporting(() -> this.useCases.script().upgrade(UseCases.targets(this.targets, targets)));
    }

    /**
     * Writes a downgrade as a script for {@code psql -v ON_ERROR_STOP=1 -f}.
     * @param range a target, starting at the live state, or {@code from:to}, for which no
     * connection is opened
     * @return the script
     */
    public String downgradeScript(String range) {
        return this.useCases.reporting(() -> this.useCases.script().downgrade(Given.value(range, "range")));
    }

    /**
     * Gives the rule by which the configured target is reached.
     * @return the targets that {@link #upgrade()} upgrades to
     */
    public List<String> targets() {
        return this.targets;
    }

    /**
     * Gives what keeps the database and its history in order beside running revisions.
     * @return the commands of upkeep
     */
    public Maintenance maintenance() {
        return new Maintenance(this.useCases, this.targets, this.turn);
    }

    /**
     * Gives the revisions as files, to list them and to write new ones.
     * @param sources where the application's sources are
     * @return the files
     */
    public RevisionFiles files(RevisionSources sources) {
        return new RevisionFiles(this.useCases.rooms(), Given.value(sources, "sources"), this.useCases.clock());
    }

    private RunReport run(Supplier<RunReport> command) {
        return this.turn.take(() -> {
            try {
                RunReport report = this.useCases.reporting(command);
                this.useCases.listener().finished(report);
                return report;
            }
            catch (MigrateException ex) {
                notifyFailed(ex.diagnostic(), ex);
                throw ex;
            }
            catch (RuntimeException | Error ex) {
                notifyFailed(Diagnostic.error(DiagnosticCode.RUN_BROKEN_OFF, "the run was aborted by " + ex), ex);
                throw ex;
            }
        });
    }

    /** What goes wrong in a listener is not what went wrong first. */
    private void notifyFailed(Diagnostic diagnostic, Throwable thrown) {
        try {
            this.useCases.listener().failed(diagnostic);
        }
        catch (RuntimeException ex) {
            if (ex != thrown) {
                thrown.addSuppressed(ex);
            }
        }
    }

}
