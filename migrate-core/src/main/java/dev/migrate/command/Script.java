package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.offline.OfflineScript;
import dev.migrate.offline.ScriptSettings;
import dev.migrate.offline.StampScript;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.OtherApplications;
import dev.migrate.plan.Planner;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionRange;
import dev.migrate.revision.RevisionTarget;
import dev.migrate.revision.TargetResolver;
import dev.migrate.session.DatabaseSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Writes what a run would do as a script. Opens a connection only if no starting revision
 * is given.
 */
public final class Script {

    private final Database database;

    private final ScriptSettings settings;

    /**
     * Writes for this database.
     * @param database the database
     * @param settings how scripts are written
     */
    public Script(Database database, ScriptSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Writes an upgrade.
     * @param targets targets, the first of which may be {@code from:to}
     * @return the script
     */
    public String upgrade(List<String> targets) {
        return write(targets, (start, to) -> new Planner(start.known()).upgrade(to));
    }

    /**
     * Writes a downgrade.
     * @param range a target, or {@code from:to}
     * @return the script
     */
    public String downgrade(String range) {
        return write(List.of(range), (start, to) -> {
            MigrationPlan plan = new Planner(start.known()).downgrade(to.get(0));
            OtherApplications.refuse(start.known().foreign(plan.revisions()));
            return plan;
        });
    }

    /**
     * Writes a stamp.
     * @param targets targets, the first of which may be {@code from:to}
     * @return the script
     */
    public String stamp(List<String> targets) {
        return from(targets, this.database::together,
                (start, to) -> StampScript.of(this.database.planStamp(start.known(), to), start.settings()));
    }

    /**
     * Writes what makes the version and history tables; opens no connection.
     * @return the script
     */
    public String ensureVersion() {
        return OfflineScript.ofTables(this.settings);
    }

    private String write(List<String> targets, BiFunction<Start, List<String>, MigrationPlan> planner) {
        return from(targets, this.database::known,
                (start, to) -> OfflineScript.of(planner.apply(start, to), start.settings()));
    }

    private String from(List<String> targets, BiFunction<DatabaseSession, DatabaseState, KnownRevisions> reader,
            BiFunction<Start, List<String>, String> writer) {
        if (targets.stream().noneMatch((target) -> target.contains(":"))) {
            try (DatabaseSession session = this.database.open()) {
                DatabaseState state = this.database.state(session);
                KnownRevisions known = reader.apply(session, state);
                return writer.apply(new Start(known, this.settings.in(state.tables())), targets);
            }
        }
        RevisionRange first = RevisionRange.parseClosed(targets.get(0));
        List<String> to = new ArrayList<>();
        to.add(Objects.requireNonNull(first.to()).text());
        targets.stream().skip(1).map((target) -> RevisionTarget.parse(target).text()).forEach(to::add);
        DatabaseState state = new DatabaseState(this.settings.tables(), true, rows(first), Map.of(), Map.of(), 0);
        return writer.apply(new Start(this.database.known(state), this.settings), to);
    }

    private List<String> rows(RevisionRange range) {
        RevisionTarget from = Objects.requireNonNull(range.from());
        TargetResolver resolver = new TargetResolver(this.database.files().get().graph(),
                AppliedRevisions.ofRows(List.of()));
        return resolver.resolve(from).stream().map(Revision::id).toList();
    }

    /** Where a script starts. */
    private record Start(KnownRevisions known, ScriptSettings settings) {

    }

}
