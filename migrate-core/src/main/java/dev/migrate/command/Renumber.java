package dev.migrate.command;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryReader;
import dev.migrate.history.RecordedRevision;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.Migration;
import dev.migrate.report.RenumberReport;
import dev.migrate.revision.RenumberDraft;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionIds;
import dev.migrate.scaffold.GitOrder;
import dev.migrate.scaffold.Renumbering;
import dev.migrate.scaffold.RevisionSource;
import dev.migrate.scaffold.SourceFolders;
import dev.migrate.session.DatabaseSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives a revision another id, most often because two branches took the same number. The
 * revisions need not form a graph. Everything is decided before a file is touched.
 */
public final class Renumber {

    private final Database database;

    private final SourceFolders folders;

    private final RevisionIds ids;

    private final Clock clock;

    private final GitOrder git = new GitOrder();

    /**
     * Renumbers the revisions of a database's application.
     * @param database what may have the revision
     * @param folders where the sources are
     * @param ids finds an id
     * @param clock gives the time
     */
    public Renumber(Database database, SourceFolders folders, RevisionIds ids, Clock clock) {
        this.database = database;
        this.folders = folders;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Says what would be changed.
     * @param draft what is wanted
     * @return the change
     */
    public RenumberReport plan(RenumberDraft draft) {
        Renumbering plan = prepare(draft);
        plan.requireFree();
        return report(plan);
    }

    /**
     * Changes the files.
     * @param draft what is wanted
     * @return the change
     */
    public RenumberReport run(RenumberDraft draft) {
        Renumbering plan = prepare(draft);
        plan.run();
        return report(plan);
    }

    private static RenumberReport report(Renumbering plan) {
        return new RenumberReport(plan.source().id(), plan.id(), plan.source().path().toString(),
                plan.path().toString(), plan.referring().stream().map((source) -> source.path().toString()).toList());
    }

    private Renumbering prepare(RenumberDraft draft) {
        List<RevisionSource> all = this.folders.revisions();
        RevisionSource source = wanted(all, draft.revision());
        List<RevisionSource> alike = all.stream().filter((other) -> other.id().equals(source.id())).toList();
        List<String> known = all.stream().map(RevisionSource::id).toList();
        String id = (draft.id() != null) ? RevisionId.check(draft.id(), null)
                : this.ids.next(known, this.clock.instant());
        if (known.contains(id)) {
            throw refused("there is a revision \"" + id + "\" already", null,
                    Advice.of("Choose another id with --to."));
        }
        Renumbering plan = new Renumbering(source, id, referring(all, source, alike, draft.followers()));
        if (draft.asksDatabase()) {
            requireNotApplied(source, alike);
        }
        return plan;
    }

    private RevisionSource wanted(List<RevisionSource> all, String wanted) {
        Path file = this.folders.find(wanted);
        if (file != null) {
            return all.stream()
                .filter((source) -> isSame(source.path(), file))
                .findFirst()
                .orElseThrow(() -> refused("the file \"" + wanted + "\" is not one of a revision that is read", null,
                        Advice.of("Give a file below ").setting(Setting.LOCATIONS).text(".")));
        }
        List<RevisionSource> found = all.stream().filter((source) -> source.id().equals(wanted)).toList();
        if (found.isEmpty()) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.UNKNOWN_REVISION, "there is no file and no revision \"" + wanted + "\"")
                .withDetail("No file was changed."));
        }
        return (found.size() == 1) ? found.get(0) : youngest(found);
    }

    private static RevisionSource youngest(List<RevisionSource> found) {
        RevisionSource youngest = found.get(0);
        boolean certain = youngest.created() != null;
        for (RevisionSource source : found.subList(1, found.size())) {
            Instant created = source.created();
            Instant latest = youngest.created();
            if (created == null || latest == null || created.equals(latest)) {
                certain = false;
            }
            else if (created.isAfter(latest)) {
                youngest = source;
            }
        }
        if (!certain) {
            throw refused("it is not known which revision \"" + youngest.id() + "\" is the youngest",
                    "Not all of them say when they were created, or some say the same: " + paths(found) + ".",
                    Advice.of("Give the file: ").command("renumber", "FILE").text("."));
        }
        return youngest;
    }

    /** Gives those that mean this revision by its id, and not another one that has it. */
    private List<RevisionSource> referring(List<RevisionSource> all, RevisionSource source, List<RevisionSource> alike,
            @Nullable List<String> followers) {
        List<RevisionSource> naming = all.stream().filter((other) -> other.refersTo(source.id())).toList();
        if (alike.size() == 1) {
            return naming;
        }
        if (followers != null) {
            List<Path> meant = followers.stream().map(this::file).toList();
            return naming.stream()
                .filter((other) -> meant.stream().anyMatch((path) -> isSame(path, other.path())))
                .toList();
        }
        List<RevisionSource> meaning = new ArrayList<>();
        List<RevisionSource> open = new ArrayList<>();
        for (RevisionSource other : naming) {
            Boolean means = means(other, source, alike);
            if (means == null) {
                open.add(other);
            }
            else if (means) {
                meaning.add(other);
            }
        }
        if (!open.isEmpty()) {
            throw refused("it is not known which revision \"" + source.id() + "\" is meant in " + paths(open),
                    "The revision that is to be renumbered is in \"" + source.path() + "\".",
                    Advice.of("Name the files that mean it with --followed-by, or say --followed-by none."));
        }
        return meaning;
    }

    private @Nullable Boolean means(RevisionSource other, RevisionSource source, List<RevisionSource> alike) {
        Instant created = source.created();
        Instant referred = other.created();
        if (created != null && referred != null && referred.isBefore(created)) {
            return false;
        }
        List<RevisionSource> seen = new ArrayList<>();
        for (RevisionSource candidate : alike) {
            Boolean knows = this.git.knows(candidate.path(), other.path());
            if (knows == null) {
                return null;
            }
            if (knows) {
                seen.add(candidate);
            }
        }
        return (seen.size() == 1) ? seen.get(0).equals(source) : null;
    }

    private Path file(String follower) {
        Path file = this.folders.find(follower);
        if (file == null) {
            throw refused("the file \"" + follower + "\" of --followed-by does not exist", null, null);
        }
        return file;
    }

    // another revision of the same id may be the one that the database has
    private void requireNotApplied(RevisionSource source, List<RevisionSource> alike) {
        try (DatabaseSession session = this.database.connect()) {
            HistoryReader reader = new HistoryReader(this.database.tables());
            DatabaseState state = reader.read(session.connection());
            if (isApplied(reader.recorded(session.connection(), state), state, source, alike)) {
                throw refused("the database has revision \"" + source.id() + "\"",
                        "A revision that a database has keeps its id: the version table and the history name it.",
                        (alike.size() > 1)
                                ? Advice.of("Renumber the other one, by its file: ")
                                    .command("renumber", "FILE")
                                    .text(".")
                                : Advice.of("Take it back with ")
                                    .command("downgrade", source.id() + "@-1")
                                    .text(" first."));
            }
        }
    }

    private boolean isApplied(List<RecordedRevision> records, DatabaseState state, RevisionSource source,
            List<RevisionSource> alike) {
        String id = source.id();
        List<RecordedRevision> found = records.stream().filter((recorded) -> recorded.id().equals(id)).toList();
        StepRecord partial = state.partial();
        return (partial != null && partial.revision().equals(id))
                || found.stream().anyMatch((recorded) -> !isOther(recorded, source, alike))
                || (found.isEmpty() && state.rows().contains(id));
    }

    private boolean isOther(RecordedRevision recorded, RevisionSource source, List<RevisionSource> alike) {
        String checksum = recorded.checksum();
        return checksum != null && !checksum.equals(checksum(source))
                && alike.stream()
                    .filter((other) -> !other.equals(source))
                    .anyMatch((other) -> checksum.equals(checksum(other)));
    }

    private @Nullable String checksum(RevisionSource source) {
        if (source.path().toString().endsWith(".java")) {
            return null;
        }
        try {
            Migration migration = this.database.parser()
                .parse(source.path().toString(), Files.readAllBytes(source.path()));
            return migration.checksum();
        }
        catch (IOException ex) {
            throw refused("the file \"" + source.path() + "\" cannot be read", ex.toString(), null);
        }
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static String paths(List<RevisionSource> sources) {
        return sources.stream()
            .map((source) -> "\"" + Objects.requireNonNull(source.path()) + "\"")
            .collect(Collectors.joining(", "));
    }

    private static MigrateException refused(String message, @Nullable String detail, @Nullable Advice hint) {
        return new MigrateException(Diagnostic.error(DiagnosticCode.NOT_RENUMBERABLE, message)
            .withDetail((detail != null) ? detail + " No file was changed." : "No file was changed.")
            .withHint(hint));
    }

}
