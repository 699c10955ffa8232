package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryWriter;
import dev.migrate.history.RecordedRevision;
import dev.migrate.history.StepEntry;
import dev.migrate.migration.Migration;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.Planner;
import dev.migrate.report.Outcome;
import dev.migrate.report.StampReport;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionPath;
import dev.migrate.revision.RowChange;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Marks a database as being at some revisions without running anything. */
public final class Stamp {

    private final Database database;

    private final Runs runs;

    private final Clock clock;

    /**
     * Stamps this database.
     * @param database the database
     * @param runs gives the run lock
     * @param clock tells when
     */
    public Stamp(Database database, Runs runs, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Replaces the rows of the targets' lines.
     * @param targets what the user typed
     * @return what was done
     */
    public StampReport to(List<String> targets) {
        return stamp((session, writer, state) -> {
            KnownRevisions known = this.database.known(session, state);
            return write(writer, known, new Planner(known).stamp(targets));
        });
    }

    /**
     * Empties the version table first, so that rows that nobody knows are no obstacle.
     * @param targets what the user typed
     * @return what was done
     */
    public StampReport purgingTo(List<String> targets) {
        return stamp((session, writer, state) -> {
            writer.purge();
            DatabaseState empty = new DatabaseState(state.tables(), true, List.of(), Map.of(), Map.of(),
                    state.backendPid());
            KnownRevisions known = this.database.known(empty);
            StampReport report = write(writer, known, new Planner(known).stamp(targets));
            return new StampReport(state.rows(), report.after());
        });
    }

    private StampReport stamp(Writing action) {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState before = this.database.state(session);
            return this.runs.write(session, before, (writer, state) -> action.write(session, writer, state));
        }
    }

    private StampReport write(HistoryWriter writer, KnownRevisions known, RowChange change) {
        TreeSet<String> rows = new TreeSet<>(known.state().rows());
        change.removed().forEach(rows::remove);
        rows.addAll(change.added());
        Set<String> applied = RevisionPath.applied(known.graph(), rows);
        Set<String> noLonger = new LinkedHashSet<>(known.applied());
        noLonger.removeAll(applied);
        Set<String> fresh = new LinkedHashSet<>(applied);
        fresh.removeAll(known.applied());
        // what is stamped again says that a half-done step of it was finished by hand
        change.added().forEach(fresh::add);
        noLonger.forEach((id) -> writer.append(entry(known, id, Direction.DOWNGRADE)));
        fresh.forEach((id) -> writer.append(entry(known, id, Direction.UPGRADE)));
        writer.replace(change);
        return new StampReport(known.state().rows(), List.copyOf(rows));
    }

    private StepEntry entry(KnownRevisions known, String id, Direction direction) {
        Migration migration = known.migration(id);
        Revision revision = migration.revision();
        List<String> dependsOn = known.graph().dependencies(id).stream().map(Revision::id).toList();
        RecordedRevision recorded = new RecordedRevision(id, revision.revises(), dependsOn, revision.message(),
                migration.checksum(), migration.downgradeSection());
        return new StepEntry(recorded, direction, Outcome.STAMPED, 0, 0, this.clock.instant(), Duration.ZERO);
    }

    /** What a stamp does under the run lock. */
    private interface Writing {

        StampReport write(DatabaseSession session, HistoryWriter writer, DatabaseState state);

    }

}
