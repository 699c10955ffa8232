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
import dev.migrate.scaffold.NewFile;
import dev.migrate.scaffold.RevisionWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

    private NewRevisionBase base(RevisionDraft draft) {
        TargetResolver resolver = new TargetResolver(graph(), AppliedRevisions.ofRows(List.of()));
        return NewRevisionBase.of(resolver, targets(draft.parents()), draft.splice(), targets(draft.dependsOn()));
    }

    private WrittenRevision write(RevisionDraft draft, NewRevisionBase base) {
        List<String> known = graph().revisions().stream().map(Revision::id).toList();
        if (draft.folder() == null && draft.language() == Language.SQL) {
            // a jar that is older than its sources would give an id a second time
            StaleSources.refuse(this.writer.sqlFolder(), known,
                    "The next revision may not revise what it should. No file was written.");
        }
        String id = (draft.id() != null) ? draft.id() : this.ids.next(taken());
        List<Diagnostic> problems = NewRevisionBase.problems(graph(), id, draft.branchLabels());
        if (!problems.isEmpty()) {
            throw new MigrateException(problems.stream().map(NewRevision::unwritten).toList());
        }
        NewFile file = new NewFile(id, base, draft.branchLabels(), draft.message(), this.clock.instant());
        Path path = this.writer.write(file, draft.folder(), draft.language());
        return new WrittenRevision(id, base.revises(), base.dependsOn(), draft.branchLabels(), file.message(),
                path.toString());
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
