package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryReader;
import dev.migrate.history.StepRecord;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.report.HistoryEntry;
import dev.migrate.report.LockHolder;
import dev.migrate.report.MigrationStatus;
import dev.migrate.report.OtherRevision;
import dev.migrate.report.RevisionReport;
import dev.migrate.report.StatusReport;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.TargetResolver;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports the state of a database. Takes no lock and writes nothing. */
public final class Inspect {

    private final Database database;

    /**
     * Looks at this database.
     * @param database the database
     */
    public Inspect(Database database) {
        this.database = database;
    }

    /**
     * Compares the database with targets.
     * @param targets what should be reached
     * @return the state
     */
    public StatusReport status(List<String> targets) {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.stateFor(session, targets);
            KnownRevisions known = this.database.known(session, state);
            MigrationPlan plan = new Planner(known).upgrade(targets);
            List<Revision> pending = plan.steps().stream().map((step) -> step.migration().revision()).toList();
            List<String> changed = known.changed().stream().map((migration) -> migration.id()).sorted().toList();
            StepRecord open = pending.stream()
                .map((revision) -> known.unsettled(revision.id()))
                .filter((step) -> step != null)
                .findFirst()
                .orElse(null);
            HistoryEntry failure = (open != null) ? entry(session, state, open) : null;
            LockHolder holder = pending.isEmpty() ? null : Runs.holder(session, state.tables());
            boolean running = holder != null && holder.idleSince() == null;
            boolean waiting = !pending.isEmpty() && WaitingSteps.of(session, known, plan).size() == pending.size();
            MigrationStatus status = status(running, failure != null, known, pending);
            status = (waiting && status == MigrationStatus.PENDING) ? MigrationStatus.WAITING_FOR_JOBS : status;
            List<String> heads = known.files().graph().heads().stream().map(Revision::id).sorted().toList();
            return new StatusReport(status, state.rows(), heads,
                    RevisionReports.of(known.graph(), pending, state.rows()), known.newer(), changed, known.others(),
                    failure);
        }
    }

    private static MigrationStatus status(boolean running, boolean failed, KnownRevisions known,
            List<Revision> pending) {
        if (running) {
            return MigrationStatus.RUNNING;
        }
        if (failed) {
            return MigrationStatus.FAILED;
        }
        if (!known.changed().isEmpty() || known.others().stream().anyMatch(OtherRevision::collides)) {
            return MigrationStatus.CHANGED;
        }
        if (!known.unknown().isEmpty() || !known.others().isEmpty()) {
            return MigrationStatus.AHEAD;
        }
        return pending.isEmpty() ? MigrationStatus.UP_TO_DATE : MigrationStatus.PENDING;
    }

    private static @Nullable HistoryEntry entry(DatabaseSession session, DatabaseState state, StepRecord step) {
        return new HistoryReader(state.tables()).entries(session.connection(), state)
            .stream()
            .filter((entry) -> entry.number() == step.number())
            .findFirst()
            .orElse(null);
    }

    /**
     * Gives the revisions of the version table's rows.
     * @return the revisions, sorted by id
     */
    public List<RevisionReport> current() {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            KnownRevisions known = this.database.look(session, state);
            List<Revision> rows = state.rows().stream().map((id) -> known.migration(id).revision()).toList();
            return RevisionReports.of(known.graph(), rows, state.rows());
        }
    }

    /**
     * Gives the place of the database, line by line: its rows, and the revisions that
     * they only depend on.
     * @return the revisions, in file order
     */
    public List<RevisionReport> tips() {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            KnownRevisions known = this.database.look(session, state);
            TargetResolver resolver = new TargetResolver(known.graph(), AppliedRevisions.ofRows(state.rows()));
            return RevisionReports.of(known.graph(), resolver.current(), state.rows());
        }
    }

    /**
     * Gives the heads of the files' graph that are not applied.
     * @return the heads, in file order; none also for a database that is ahead of them
     */
    public List<RevisionReport> missingHeads() {
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = this.database.state(session);
            KnownRevisions known = this.database.look(session, state);
            List<Revision> missing = known.graph()
                .heads()
                .stream()
                .filter((head) -> !known.applied().contains(head.id()))
                .toList();
            return RevisionReports.of(known.graph(), missing, state.rows());
        }
    }

    /**
     * Gives what was run.
     * @return the history's rows, oldest first
     */
    public List<HistoryEntry> history() {
        try (DatabaseSession session = this.database.connect()) {
            DatabaseState state = this.database.state(session);
            return new HistoryReader(state.tables()).entries(session.connection(), state);
        }
    }

    /**
     * Gives the heads of the files' graph; opens no connection.
     * @return the heads, in file order
     */
    public List<RevisionReport> heads() {
        RevisionGraph graph = this.database.files().get().graph();
        return RevisionReports.of(graph, graph.heads(), List.of());
    }

    /**
     * Lists the files' graph; opens no connection.
     * @return all revisions, newest first
     */
    public List<RevisionReport> revisions() {
        RevisionGraph graph = this.database.files().get().graph();
        return RevisionReports.of(graph, graph.newestFirst(), List.of());
    }

    /**
     * Gives one revision of the files' graph; opens no connection.
     * @param id the full id
     * @return the revision, or null if there is none
     */
    public @Nullable RevisionReport revision(String id) {
        RevisionGraph graph = this.database.files().get().graph();
        Revision revision = graph.find(id);
        return (revision != null) ? RevisionReports.of(graph, List.of(revision), List.of()).get(0) : null;
    }

}
