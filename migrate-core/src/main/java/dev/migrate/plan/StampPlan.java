package dev.migrate.plan;

import dev.migrate.history.RecordedRevision;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.Migration;
import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPath;
import dev.migrate.revision.RowChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a stamp writes.
 *
 * @param before the rows of the version table, sorted
 * @param after the rows afterwards, sorted
 * @param change what happens to the version table
 * @param marks what the history is told, in order
 */
public record StampPlan(List<String> before, List<String> after, RowChange change, List<Mark> marks) {

    /** Copies the lists. */
    public StampPlan {
        before = List.copyOf(before);
        after = List.copyOf(after);
        marks = List.copyOf(marks);
    }

    static StampPlan of(KnownRevisions known, Collection<String> named, RowChange change) {
        TreeSet<String> rows = new TreeSet<>(known.state().rows());
        change.removed().forEach(rows::remove);
        rows.addAll(change.added());
        Set<String> applied = RevisionPath.applied(known.graph(), rows);
        Set<String> noLonger = new LinkedHashSet<>(known.applied());
        noLonger.removeAll(applied);
        Set<String> fresh = new LinkedHashSet<>(applied);
        fresh.removeAll(known.applied());
        fresh.addAll(change.added());
        // what is stamped again is no longer half done, which a downgrade may have left
        // below a row that stays
        named.stream().filter((id) -> applied.contains(id) && isHalfDone(known, id)).forEach(fresh::add);
        List<Mark> marks = new ArrayList<>();
        noLonger.forEach((id) -> marks.add(new Mark(recorded(known, id), Direction.DOWNGRADE)));
        fresh.forEach((id) -> marks.add(new Mark(recorded(known, id), Direction.UPGRADE)));
        return new StampPlan(known.state().rows(), List.copyOf(rows), change, marks);
    }

    private static boolean isHalfDone(KnownRevisions known, String id) {
        StepRecord open = known.state().unsettled().get(id);
        return open != null && open.outcome() == Outcome.PARTIAL;
    }

    /**
     * Gives every revision whose place in the version table or history changes.
     * @return the ids
     */
    public Set<String> touched() {
        Set<String> touched = new LinkedHashSet<>(this.change.removed());
        this.marks.forEach((mark) -> touched.add(mark.revision().id()));
        return touched;
    }

    /**
     * Gives a revision as the history records it.
     * @param known the revisions
     * @param id which one
     * @return the record
     */
    public static RecordedRevision recorded(KnownRevisions known, String id) {
        Migration migration = known.migration(id);
        Revision revision = migration.revision();
        List<String> dependsOn = known.graph().dependencies(id).stream().map(Revision::id).toList();
        return new RecordedRevision(id, revision.revises(), dependsOn, revision.message(), migration.checksum(),
                migration.downgradeSection());
    }

    /**
     * One revision that is marked.
     *
     * @param revision the revision
     * @param direction up where it counts as applied now, down where it no longer does
     */
    public record Mark(RecordedRevision revision, Direction direction) {

    }

}
