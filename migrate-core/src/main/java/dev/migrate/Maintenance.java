package dev.migrate;

import dev.migrate.command.Lint;
import dev.migrate.lint.LintDraft;
import dev.migrate.lint.LintReport;
import dev.migrate.lint.RuleDescription;
import dev.migrate.report.ChangedRevision;
import dev.migrate.report.CheckReport;
import dev.migrate.report.DriftReport;
import dev.migrate.report.TablesReport;
import dev.migrate.schema.SchemaScriptDraft;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations that keep a database and its history in order, besides running
 * revisions. Thread-safe as its {@link Migrator} is, whose exceptions it throws.
 *
 * @since 0.1
 */
public final class Maintenance {

    private final UseCases useCases;

    private final List<String> targets;

    private final Turn turn;

    Maintenance(UseCases useCases, List<String> targets, Turn turn) {
        this.useCases = useCases;
        this.targets = targets;
        this.turn = turn;
    }

    /**
     * Makes the version and history tables where they are missing.
     * @return where they are
     */
    public TablesReport ensureVersion() {
        return this.turn.take(() -> this.useCases.reporting(() -> this.useCases.ensureVersion().make()));
    }

    /**
     * Writes {@link #ensureVersion()} as a script for {@code psql -v ON_ERROR_STOP=1 -f};
     * opens no connection.
     * @return the script
     */
    public String ensureVersionScript() {
        return this.useCases.reporting(() -> this.useCases.script().ensureVersion());
    }

    /**
     * Writes a stamp as a script for {@code psql -v ON_ERROR_STOP=1 -f}.
     * @param targets as for {@link Migrator#stamp(String...)}, starting at the live
     * state; the first may be {@code from:to}, for which no connection is opened
     * @return the script
     */
    public String stampScript(String... targets) {
        return this.useCases.reporting(() -> this.useCases.script().stamp(UseCases.required(targets)));
    }

    /**
     * Looks for revisions that are legal and probably not finished, for differences
     * between the files and the history, for what is pending and what lint finds in it,
     * and, where a desired schema is set, for differences between it and what the
     * revisions give.
     * @return what was found
     */
    public CheckReport check() {
        return this.useCases
            .reporting(() -> this.useCases.check().look(this.targets).in(this.useCases.database().instance()));
    }

    /**
     * Judges what revisions would do to the database while applications use it. Runs
     * nothing; without a database only if the draft says so.
     * @param draft which revisions
     * @return what was found
     */
    public LintReport lint(LintDraft draft) {
        return this.useCases.reporting(() -> this.useCases.lint().look(draft, this.targets));
    }

    /**
     * Gives the rules by which revisions are judged.
     * @return what each says of itself, in the order of their groups
     */
    public List<RuleDescription> lintRules() {
        return Lint.rules(this.useCases.lintOptions());
    }

    /**
     * Compares the live database with what its applied revisions give on a throw-away
     * one, which they are run on.
     * @return what was changed by hand
     */
    public DriftReport drift() {
        return this.useCases.reporting(() -> this.useCases.drift().look().in(this.useCases.database().instance()));
    }

    /**
     * Writes a schema as SQL that creates it in an empty database: without rows,
     * positions of sequences, and the version and history tables. The same schema gives
     * the same text.
     * @param draft which schema; a desired one is built on a throw-away database
     * @return the SQL; empty if there is nothing
     */
    public String schemaScript(SchemaScriptDraft draft) {
        return this.useCases.reporting(() -> this.useCases.schemaScript().write(draft));
    }

    /**
     * Gives the applied revisions whose text has changed since.
     * @return what differs, in file order
     */
    public List<ChangedRevision> changes() {
        return this.useCases.reporting(() -> this.useCases.repair().changes());
    }

    /**
     * Accepts the present text of applied revisions as what was applied. Nothing of it is
     * run.
     * @param revisions the ids; those that have not changed are left alone
     * @return what was accepted
     */
    public List<ChangedRevision> repair(Collection<String> revisions) {
        return this.turn.take(() -> this.useCases.reporting(() -> this.useCases.repair().accept(revisions)));
    }

    /**
     * Gives how far a statement that this migrator runs has said that it is. A backfill
     * says so after its batches, starting again with each pass over the table. To be
     * called from another thread; sends no query.
     * @return 0 to 100; null if no statement runs that says so
     */
    public @Nullable Integer announcedPercent() {
        return this.useCases.database().running().percent();
    }

    /**
     * Says how far the statement is that a run of this or another process executes,
     * through its own connection unless {@link #announcedPercent()} knows.
     * @return 0 to 100; null if nothing runs or PostgreSQL does not count it
     */
    public @Nullable Integer percent() {
        Integer announced = announcedPercent();
        return (announced != null) ? announced : this.useCases.reporting(() -> this.useCases.progress().percent());
    }

    /**
     * Cancels the statements that this migrator runs; to be called from another thread.
     * The run ends with an error and its step is rolled back. Does nothing if none runs.
     */
    public void cancel() {
        this.useCases.database().running().cancel();
    }

    /**
     * Gives what runs in the background.
     * @return the jobs of the database
     */
    public BackgroundJobs jobs() {
        return new BackgroundJobs(this.useCases);
    }

}
