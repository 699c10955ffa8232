package dev.migrate.command;

import dev.migrate.lint.LintFinding;
import dev.migrate.lint.LintReport;
import dev.migrate.migration.Migration;
import dev.migrate.report.FixReport;
import dev.migrate.revision.Fix;
import dev.migrate.revision.NewRevisionBase;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.scaffold.FileChanges;
import dev.migrate.scaffold.FixedFile;
import dev.migrate.scaffold.NewFile;
import dev.migrate.scaffold.RevisionSource;
import dev.migrate.scaffold.SourceFolders;
import dev.migrate.session.DatabaseSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Changes the files of revisions so that findings of lint are gone. Only what needs no
 * judgement is changed, and nothing before it was shown.
 */
public final class LintFix {

    private final Database database;

    private final SourceFolders folders;

    private final NewRevision newRevision;

    /**
     * Changes the revisions of a database's application.
     * @param database gives the revisions
     * @param folders where the sources are
     * @param newRevision gives headers of new files
     */
    public LintFix(Database database, SourceFolders folders, NewRevision newRevision) {
        this.database = database;
        this.folders = folders;
        this.newRevision = newRevision;
    }

    /**
     * Says what would be changed.
     * @param findings what lint has found
     * @param asksDatabase whether the database says what it has applied, which is left as
     * it is
     * @return the change
     */
    public FixReport plan(LintReport findings, boolean asksDatabase) {
        Map<String, List<Fix>> fixes = new LinkedHashMap<>();
        for (LintFinding finding : findings.findings()) {
            if (finding.fix() != null) {
                fixes.computeIfAbsent(finding.fix().revision(), (id) -> new ArrayList<>()).add(finding.fix());
            }
        }
        if (fixes.isEmpty()) {
            return new FixReport(List.of(), List.of());
        }
        List<FixReport.Change> changes = new ArrayList<>();
        List<String> left = new ArrayList<>();
        if (asksDatabase) {
            Set<String> applied = applied();
            fixes.keySet()
                .stream()
                .filter(applied::contains)
                .forEach((id) -> left.add("Revision \"" + id + "\" is applied, so its file stays."));
            fixes.keySet().removeAll(applied);
        }
        List<RevisionSource> sources = this.folders.revisions();
        fixes.forEach((id, all) -> sources.stream()
            .filter((source) -> source.id().equals(id))
            .findFirst()
            .ifPresentOrElse((source) -> fix(source, all, last(source, sources), changes, left),
                    () -> left.add("The source of revision \"" + id + "\" was not found.")));
        return new FixReport(changes, left);
    }

    private Set<String> applied() {
        try (DatabaseSession session = this.database.open()) {
            return this.database.known(session, this.database.state(session)).applied();
        }
    }

    private static boolean last(RevisionSource source, List<RevisionSource> sources) {
        return sources.stream().noneMatch((other) -> other.refersTo(source.id()));
    }

    private void fix(RevisionSource source, List<Fix> fixes, boolean last, List<FixReport.Change> changes,
            List<String> left) {
        Migration migration = Objects.requireNonNull(this.database.files().get().find(source.id()));
        FixedFile file = FixedFile.of(source, migration, fixes, last);
        if (file == null) {
            left.add("The file of revision \"" + source.id() + "\" has another text than what runs.");
            return;
        }
        file.obstacles().forEach((obstacle) -> left.add("Revision \"" + source.id() + "\": " + obstacle + "."));
        String fixed = file.fixed();
        if (!fixed.equals(source.text())) {
            changes.add(new FixReport.Change(source.path().toString(), source.text(), fixed));
        }
        if (file.isDivided()) {
            RevisionDraft draft = RevisionDraft.of(migration.revision().message() + ", without long locks")
                .onto(List.of(source.id()), NewRevisionBase.Splice.REFUSED);
            NewFile header = this.newRevision.headers(draft, List.of(draft.message())).get(0);
            changes.add(new FixReport.Change(source.path().resolveSibling(FixedFile.name(header)).toString(), null,
                    file.following(header)));
        }
    }

    /**
     * Changes the files.
     * @param plan what was shown
     */
    public void run(FixReport plan) {
        Map<Path, String> texts = new LinkedHashMap<>();
        plan.changes().forEach((change) -> texts.put(Path.of(change.path()), change.after()));
        new FileChanges(texts).write();
    }

}
