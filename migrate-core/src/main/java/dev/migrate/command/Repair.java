package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryReader;
import dev.migrate.history.RecordedRevision;
import dev.migrate.history.StepEntry;
import dev.migrate.history.StepRecord;
import dev.migrate.migration.Checksum;
import dev.migrate.migration.Migration;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.OtherApplications;
import dev.migrate.plan.StampPlan;
import dev.migrate.report.ChangedRevision;
import dev.migrate.report.Outcome;
import dev.migrate.revision.Direction;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Accepts the text of applied revisions as it is now. */
public final class Repair {

    private final Database database;

    private final Runs runs;

    private final Clock clock;

    /**
     * Works on this database.
     * @param database the database
     * @param runs gives the run lock
     * @param clock dates what is written
     */
    public Repair(Database database, Runs runs, Clock clock) {
        this.database = database;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Gives what differs. Takes no lock and writes nothing.
     * @return the changed revisions, in file order
     */
    public List<ChangedRevision> changes() {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            return changes(session, state);
        }
    }

    private List<ChangedRevision> changes(DatabaseSession session, DatabaseState state) {
        KnownRevisions known = this.database.known(session, state);
        if (known.changed().isEmpty()) {
            return List.of();
        }
        HistoryReader reader = new HistoryReader(state.tables());
        Map<String, RecordedRevision> records = new HashMap<>();
        reader.recorded(session.connection(), state).forEach((record) -> records.put(record.id(), record));
        Map<Long, Instant> times = new HashMap<>();
        reader.entries(session.connection(), state).forEach((entry) -> times.put(entry.number(), entry.started()));
        List<ChangedRevision> changes = new ArrayList<>();
        for (Migration migration : known.changed()) {
            StepRecord step = Objects.requireNonNull(state.settled().get(migration.id()));
            RecordedRevision record = records.get(migration.id());
            changes.add(change(migration, step, Objects.requireNonNull(times.get(step.number())), record));
        }
        return changes;
    }

    private static ChangedRevision change(Migration migration, StepRecord step, Instant applied,
            @Nullable RecordedRevision record) {
        String message = migration.revision().message();
        String downgradeThen = (record != null) ? record.downgradeSection() : null;
        String then = Objects.requireNonNull(step.checksum());
        return new ChangedRevision(migration.id(), message, (record != null) ? record.message() : message,
                String.valueOf(migration.revision().location()), applied, then,
                Objects.requireNonNull(migration.checksum()), Checksum.changed(migration, then, downgradeThen),
                downgradeThen, migration.downgradeSection());
    }

    /**
     * Records the text of the files as what was applied. The history keeps the row of the
     * run and gets one more, of outcome {@link Outcome#STAMPED}.
     * @param revisions the ids to accept; those that have not changed are left alone
     * @return what was accepted
     */
    public List<ChangedRevision> accept(Collection<String> revisions) {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState before = this.database.state(session);
            return this.runs.write(session, before, (writer, state) -> {
                KnownRevisions known = this.database.known(session, state);
                OtherApplications.refuse(known.foreign(revisions));
                List<ChangedRevision> accepted = changes(session, state).stream()
                    .filter((change) -> revisions.contains(change.revision()))
                    .toList();
                accepted.forEach((change) -> writer.append(new StepEntry(StampPlan.recorded(known, change.revision()),
                        Direction.UPGRADE, Outcome.STAMPED, 0, 0, this.clock.instant(), Duration.ZERO)));
                return accepted;
            });
        }
    }

}
