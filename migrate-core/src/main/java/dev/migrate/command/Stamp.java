package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryWriter;
import dev.migrate.history.StepEntry;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.StampPlan;
import dev.migrate.report.Outcome;
import dev.migrate.report.StampReport;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Marks a database as being at some revisions without running anything. */
public final class Stamp {

    private final Database database;

    private final Runs runs;

    private final Clock clock;

    /**
     * Stamps this database.
     * @param database the database
     * @param runs gives the run lock
     * @param clock gives the time
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
            KnownRevisions known = this.database.together(session, state);
            return write(writer, this.database.planStamp(known, targets));
        });
    }

    /**
     * Empties the version table first, so that unknown rows are not an obstacle.
     * @param targets what the user typed
     * @return what was done
     */
    public StampReport purgingTo(List<String> targets) {
        return stamp((session, writer, state) -> {
            writer.purge();
            DatabaseState empty = new DatabaseState(state.tables(), true, List.of(), state.settled(), Map.of(),
                    state.backendPid());
            KnownRevisions known = this.database.together(session, empty);
            StampReport report = write(writer, this.database.planPurge(known, state.rows(), targets));
            return new StampReport(state.rows(), report.after());
        });
    }

    private StampReport stamp(Writing action) {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState before = this.database.state(session);
            return this.runs.write(session, before, (writer, state) -> action.write(session, writer, state));
        }
    }

    private StampReport write(HistoryWriter writer, StampPlan plan) {
        for (StampPlan.Mark mark : plan.marks()) {
            writer.append(new StepEntry(mark.revision(), mark.direction(), Outcome.STAMPED, 0, 0, this.clock.instant(),
                    Duration.ZERO));
        }
        writer.replace(plan.change());
        return new StampReport(plan.before(), plan.after());
    }

    /** What a stamp does under the run lock. */
    private interface Writing {

        StampReport write(DatabaseSession session, HistoryWriter writer, DatabaseState state);

    }

}
