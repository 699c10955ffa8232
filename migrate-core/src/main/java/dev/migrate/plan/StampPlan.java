package dev.migrate.plan;

import dev.migrate.history.RecordedRevision;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.Migration;
import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPath;
import dev.migrate.revision.RowChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The changes that a stamp makes.
 *
 * @param before the rows of the version table, sorted
 * @param after the rows afterwards, sorted
 * @param change what happens to the version table
 * @param marks what is recorded in the history, in order
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
        Disagreement disagreement = new Disagreement(known);
        Set<String> noLonger = new LinkedHashSet<>(known.applied());
        noLonger.addAll(disagreement.missing());
        noLonger.removeAll(implied(known, applied));
        Set<String> fresh = new LinkedHashSet<>(applied);
        fresh.removeAll(known.applied());
        fresh.addAll(change.added());
        disagreement.reverted().stream().filter(applied::contains).forEach(fresh::add);
        // what is stamped again is no longer half done, which a downgrade may have left
        // below a row that stays
        named.stream().filter((id) -> applied.contains(id) && isHalfDone(known, id)).forEach(fresh::add);
        List<Mark> marks = new ArrayList<>();
        noLonger.forEach((id) -> marks.add(new Mark(recorded(known, id), Direction.DOWNGRADE)));
        fresh.forEach((id) -> marks.add(new Mark(recorded(known, id), Direction.UPGRADE)));
        return new StampPlan(known.state().rows(), List.copyOf(rows), change, marks);
    }

    /**
     * The history's own words of what a revision revised hold for those whose file is
     * gone, and a revision that has squashed others stands for them.
     */
    private static Set<String> implied(KnownRevisions known, Set<String> applied) {
        Set<String> implied = new LinkedHashSet<>(applied);
        Deque<String> open = new ArrayDeque<>(applied);
        while (!open.isEmpty()) {
            RecordedRevision record = known.record(open.remove());
            if (record != null) {
                Stream.concat(record.revises().stream(), record.dependsOn().stream())
                    .filter((id) -> known.files().find(id) == null && implied.add(id))
                    .forEach(open::add);
            }
        }
        known.state()
            .newestFirst()
            .stream()
            .filter((id) -> Disagreement.isStoodFor(known, id, applied))
            .forEach(implied::add);
        return implied;
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
        RecordedRevision record = known.record(id);
        if (record != null && known.files().find(id) == null) {
            return record;
        }
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
