package dev.migrate;

import dev.migrate.report.HistoryEntry;
import dev.migrate.report.PlanReport;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.RunReport;
import dev.migrate.report.StampReport;
import dev.migrate.report.StatusReport;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Migrates one database. Thread-safe: runs of one process wait for each other as those of
 * several do. Files are read at the first call that needs them and kept. Every method
 * throws {@link dev.migrate.diagnostic.MigrateException} with a diagnostic.
 */
public final class Migrator {

    private Migrator() {
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
        throw new UnsupportedOperationException();
    }

    /**
     * Brings the database up to the given targets.
     * @param targets ids, unique prefixes, labels, {@code head}, {@code heads},
     * {@code +1}, {@code label@head}, …; at least one
     * @return what was done
     */
    public RunReport upgrade(String... targets) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the database down to the given target, which stays applied.
     * @param target {@code base}, an id, {@code -1}, {@code label@base}, …
     * @return what was done
     */
    public RunReport downgrade(String target) {
        throw new UnsupportedOperationException();
    }

    /**
     * Marks the database as being at the given targets, without running anything.
     * @param targets ids, labels, {@code heads}, {@code base}, …; at least one
     * @return what was done
     */
    public StampReport stamp(String... targets) {
        throw new UnsupportedOperationException();
    }

    /**
     * Empties the version table, then marks the database as being at the given targets:
     * the way out when a row is unknown.
     * @param targets ids, labels, {@code heads}, {@code base}, …; at least one
     * @return what was done
     */
    public StampReport purgeAndStamp(String... targets) {
        throw new UnsupportedOperationException();
    }

    /**
     * Compares the database with the configured target. One SELECT where it is there, two
     * otherwise; no lock.
     * @return the state, with what is pending
     */
    public StatusReport status() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the revisions of the version table's rows, sorted by id.
     * @return the current revisions
     */
    public List<RevisionReport> current() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the heads of the graph; needs no database.
     * @return the heads, in file order
     */
    public List<RevisionReport> heads() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives what an upgrade to the configured target would run.
     * @return the revisions, in the order in which they would run
     */
    public List<RevisionReport> pending() {
        throw new UnsupportedOperationException();
    }

    /**
     * Lists the revisions of the graph, newest first; needs no database.
     * @return all revisions
     */
    public List<RevisionReport> revisions() {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives one revision; needs no database.
     * @param id the full id
     * @return the revision, or null where there is none
     */
    public @Nullable RevisionReport revision(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives what was run on the database.
     * @return the rows of the history table, oldest first
     */
    public List<HistoryEntry> history() {
        throw new UnsupportedOperationException();
    }

    /**
     * Says what an upgrade to the given targets would do. Takes no lock.
     * @param targets as for {@link #upgrade(String...)}
     * @return the plan
     */
    public PlanReport planUpgrade(String... targets) {
        throw new UnsupportedOperationException();
    }

    /**
     * Says what a downgrade to the given target would do. Takes no lock.
     * @param target as for {@link #downgrade(String)}
     * @return the plan
     */
    public PlanReport planDowngrade(String target) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes an upgrade as a script for {@code psql -v ON_ERROR_STOP=1 -f}.
     * @param range a target, starting at the live state, or {@code from:to}, for which no
     * connection is opened
     * @return the script
     */
    public String upgradeScript(String range) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a downgrade as a script for {@code psql -v ON_ERROR_STOP=1 -f}.
     * @param range a target, starting at the live state, or {@code from:to}, for which no
     * connection is opened
     * @return the script
     */
    public String downgradeScript(String range) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the rule by which the configured target is reached.
     * @return the targets that {@link #upgrade()} upgrades to
     */
    public List<String> targets() {
        throw new UnsupportedOperationException();
    }

}
