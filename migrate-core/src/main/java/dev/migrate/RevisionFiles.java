package dev.migrate;

import dev.migrate.command.Database;
import dev.migrate.command.LintFix;
import dev.migrate.command.Listing;
import dev.migrate.command.NewRevision;
import dev.migrate.command.NewSchemaRevision;
import dev.migrate.command.Renumber;
import dev.migrate.command.SchemaRooms;
import dev.migrate.command.Squash;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.lint.LintReport;
import dev.migrate.report.AutogenerateReport;
import dev.migrate.report.FixReport;
import dev.migrate.report.RenumberReport;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.SquashReport;
import dev.migrate.report.WrittenRevision;
import dev.migrate.revision.RenumberDraft;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionSources;
import dev.migrate.scaffold.RevisionWriter;
import dev.migrate.scaffold.SourceFolders;
import dev.migrate.schema.SchemaRevisionDraft;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The application's revisions as a developer sees them: lists them and writes new ones. A
 * connection is opened only if {@code current} is asked for. Thread-safe; throws as
 * {@link Migrator} does.
 *
 * @since 0.1
 */
public final class RevisionFiles {

    private final SchemaRooms rooms;

    private final Database database;

    private final RevisionSources sources;

    private final Clock clock;

    RevisionFiles(SchemaRooms rooms, RevisionSources sources, Clock clock) {
        this.rooms = rooms;
        this.database = rooms.database();
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Lists a range of the graph.
     * @param range {@code a:b}, {@code a:}, {@code :b} or {@code :}, both ends included
     * @return the revisions, newest first; the current ones are marked where the range
     * names {@code current}
     */
    public List<RevisionReport> list(String range) {
        return this.database.reporting(() -> new Listing(this.database).range(range));
    }

    /**
     * Lists a range of the graph and marks the current revisions, which needs the
     * database.
     * @param range as for {@link #list}
     * @return the revisions, newest first
     */
    public List<RevisionReport> listWithCurrent(String range) {
        return this.database.reporting(() -> new Listing(this.database).rangeWithCurrent(range));
    }

    /**
     * Gives what targets name.
     * @param targets ids, labels, {@code heads}, {@code current}, …
     * @return the revisions, each once
     */
    public List<RevisionReport> show(String... targets) {
        return this.database.reporting(() -> new Listing(this.database).named(List.of(targets)));
    }

    /**
     * Writes a new revision. The files are not read again, so the same object does not
     * know it.
     * @param draft what is wanted
     * @return what was written
     */
    public WrittenRevision write(RevisionDraft draft) {
        return this.database.reporting(() -> newRevision().write(draft));
    }

    /**
     * Compares the live database with the desired schema and writes revisions that lead
     * from one to the other, each run both ways on a throw-away copy before. Nothing is
     * written where nothing differs, or where an answer is missing.
     * @param draft what is wanted
     * @return what was written, or what is missing
     */
    public AutogenerateReport autogenerate(SchemaRevisionDraft draft) {
        return this.database.reporting(
                () -> new NewSchemaRevision(this.rooms, newRevision()).write(draft).in(this.database.instance()));
    }

    /**
     * Writes a revision that joins two or more others.
     * @param draft what is wanted; its parents are what is joined
     * @return what was written
     */
    public WrittenRevision merge(RevisionDraft draft) {
        return this.database.reporting(() -> newRevision().merge(draft));
    }

    /**
     * Says what {@link #squash} would do, and does nothing.
     * @param range as for {@link #squash}
     * @param message as for {@link #squash}
     * @return the revision that would be written
     */
    public SquashReport planSquash(String range, @Nullable String message) {
        return this.database.reporting(() -> new Squash(this.database, folders(), this.clock).plan(range, message));
    }

    /**
     * Puts one SQL revision in the place of a range of them. It keeps the id of the last
     * one, so that a database there, or above, is where it was; one in the middle is
     * refused from then on. Their files are removed; where anything fails, all are as
     * they were.
     * @param range {@code a:b}, both ends included; {@code :b} for everything up to
     * {@code b}, {@code a:} up to the only head
     * @param message one line for people; null names the ends
     * @return the revision that was written
     */
    public SquashReport squash(String range, @Nullable String message) {
        return this.database.reporting(() -> new Squash(this.database, folders(), this.clock).run(range, message));
    }

    /**
     * Says what {@link #renumber} would do, and does nothing.
     * @param draft what is wanted
     * @return the change
     */
    public RenumberReport planRenumber(RenumberDraft draft) {
        return this.database.reporting(() -> renumbering().plan(draft));
    }

    /**
     * Gives a revision another id, in its own file and in those that refer to it. Works
     * on the sources as they are, also if two revisions have the same id.
     * @param draft what is wanted
     * @return what was changed
     * @throws MigrateException of code {@code NOT_RENUMBERABLE} if the database has the
     * revision, or it is not known which revision a file refers to; no file is changed
     */
    public RenumberReport renumber(RenumberDraft draft) {
        return this.database.reporting(() -> renumbering().run(draft));
    }

    private Renumber renumbering() {
        return new Renumber(this.database, folders(), this.sources.ids(), this.clock);
    }

    /**
     * Says how the sources would be changed so that findings of lint are gone. Only what
     * needs no judgement is changed.
     * @param findings what lint has found
     * @param asksDatabase whether the database says what it has applied, which is left as
     * it is
     * @return the change of each file
     */
    public FixReport planFixes(LintReport findings, boolean asksDatabase) {
        return this.database.reporting(() -> fixes().plan(findings, asksDatabase));
    }

    /**
     * Changes the sources, all of them or none.
     * @param plan what {@link #planFixes} gave
     */
    public void fix(FixReport plan) {
        this.database.reporting(() -> {
            fixes().run(plan);
            return true;
        });
    }

    private LintFix fixes() {
        return new LintFix(this.database, folders(), newRevision());
    }

    /**
     * Finds the file that a person edits.
     * @param source the file or class as a revision names it
     * @return the file, or null if it is not below the folder of the sources
     */
    public @Nullable Path find(String source) {
        return folders().find(source);
    }

    private NewRevision newRevision() {
        return new NewRevision(this.database, new RevisionWriter(folders()), this.sources.ids(), this.clock);
    }

    private SourceFolders folders() {
        return new SourceFolders(this.sources.workingDirectory(), this.sources.locations(), this.sources.packages());
    }

}
