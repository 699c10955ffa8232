package dev.migrate.command;

import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.report.WrittenRevision;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.NewRevisionBase;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionDraft.Language;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionIds;
import dev.migrate.revision.RevisionTarget;
import dev.migrate.revision.TargetResolver;
import dev.migrate.scaffold.GeneratedFile;
import dev.migrate.scaffold.NewFile;
import dev.migrate.scaffold.RevisionWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes the file of a new revision, once it is known that the graph bears it. Opens no
 * connection.
 */
public final class NewRevision {

    private final Database database;

    private final RevisionWriter writer;

    private final RevisionIds ids;

    private final Clock clock;

    /**
     * Adds to the revisions of a database.
     * @param database gives the graph
     * @param writer writes files
     * @param ids finds an id
     * @param clock dates the file
     */
    public NewRevision(Database database, RevisionWriter writer, RevisionIds ids, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes a revision.
     * @param draft what is wanted
     * @return what was written
     */
    public WrittenRevision write(RevisionDraft draft) {
        return write(draft, base(draft));
    }

    /**
     * Writes a revision that joins two or more.
     * @param draft what is wanted
     * @return what was written
     */
    public WrittenRevision merge(RevisionDraft draft) {
        NewRevisionBase base = base(draft);
        if (base.revises().size() < 2) {
            String one = base.revises().isEmpty() ? "no revision" : "\"" + base.revises().get(0) + "\" alone";
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.NOTHING_TO_MERGE, "a merge needs two revisions, and " + one + " was found")
                .withDetail("No file was written."));
        }
        return write(draft, base);
    }

    /**
     * Writes nothing, and gives the headers of revisions that follow each other.
     * @param draft what is wanted of them all; its id is that of the last one
     * @param messages one line for each of them
     * @return the headers, in order
     * @throws MigrateException if the graph does not bear them
     */
    List<NewFile> headers(RevisionDraft draft, List<String> messages) {
        NewRevisionBase base = base(draft);
        requireFresh(draft);
        List<String> taken = new ArrayList<>(taken());
        List<NewFile> headers = new ArrayList<>();
        for (int index = 0; index < messages.size(); index++) {
            boolean first = index == 0;
            boolean given = draft.id() != null && index == messages.size() - 1;
            String id = given ? Objects.requireNonNull(draft.id()) : this.ids.next(taken, this.clock.instant());
            List<String> labels = first ? draft.branchLabels() : List.of();
            requireBorne(id, labels);
            taken.add(id);
            NewRevisionBase own = first ? base : new NewRevisionBase(List.of(headers.get(index - 1).id()), List.of());
            headers.add(new NewFile(id, own, labels, messages.get(index), this.clock.instant()));
        }
        return headers;
    }

    /** Writes all of the files, or none. */
    List<WrittenRevision> write(RevisionDraft draft, List<GeneratedFile> files, UnaryOperator<String> literally) {
        List<Path> paths = this.writer.write(files, draft.folder(), draft.language(), literally);
        List<WrittenRevision> written = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            written.add(written(files.get(index).header(), paths.get(index)));
        }
        return written;
    }

    private NewRevisionBase base(RevisionDraft draft) {
        TargetResolver resolver = new TargetResolver(graph(), AppliedRevisions.ofRows(List.of()));
        return NewRevisionBase.of(resolver, targets(draft.parents()), draft.splice(), targets(draft.dependsOn()));
    }

    private WrittenRevision write(RevisionDraft draft, NewRevisionBase base) {
        requireFresh(draft);
        String id = (draft.id() != null) ? draft.id() : this.ids.next(taken(), this.clock.instant());
        requireBorne(id, draft.branchLabels());
        NewFile file = new NewFile(id, base, draft.branchLabels(), draft.message(), this.clock.instant());
        return written(file, this.writer.write(file, draft.folder(), draft.language()));
    }

    private static WrittenRevision written(NewFile file, Path path) {
        return new WrittenRevision(file.id(), file.base().revises(), file.base().dependsOn(), file.branchLabels(),
                file.message(), path.toString());
    }

    private void requireFresh(RevisionDraft draft) {
        if (draft.folder() == null && draft.language() == Language.SQL) {
            // a jar that is older than its sources would give an id a second time
            StaleSources.refuse(this.writer.sqlFolder(), graph().revisions().stream().map(Revision::id).toList(),
                    "The next revision may not revise what it should. No file was written.");
        }
    }

    private void requireBorne(String id, List<String> branchLabels) {
        List<Diagnostic> problems = NewRevisionBase.problems(graph(), id, branchLabels);
        if (!problems.isEmpty()) {
            throw new MigrateException(problems.stream().map(NewRevision::unwritten).toList());
        }
    }

    /** A squashed id stands in histories and is never given again. */
    private List<String> taken() {
        return graph().revisions()
            .stream()
            .flatMap((revision) -> Stream.concat(Stream.of(revision.id()), revision.squashes().stream()))
            .toList();
    }

    private static Diagnostic unwritten(Diagnostic problem) {
        String detail = problem.detail();
        return problem.withDetail((detail != null) ? detail + " No file was written." : "No file was written.");
    }

    private RevisionGraph graph() {
        return this.database.files().get().graph();
    }

    private static List<RevisionTarget> targets(List<String> texts) {
        return texts.stream().map(RevisionTarget::parse).toList();
    }

}
