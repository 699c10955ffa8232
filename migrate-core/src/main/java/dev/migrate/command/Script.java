package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.offline.OfflineScript;
import dev.migrate.offline.ScriptSettings;
import dev.migrate.offline.StampScript;
import dev.migrate.plan.KnownRevisions;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.Planner;
import dev.migrate.revision.AppliedRevisions;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionRange;
import dev.migrate.revision.RevisionTarget;
import dev.migrate.revision.TargetResolver;
import dev.migrate.session.DatabaseSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Writes what a run would do as a script. Opens a connection only where no starting
 * revision is given.
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
     * @param range a target, or {@code from:to}
     * @return the script
     */
    public String upgrade(String range) {
        return write(range, (target) -> (known) -> new Planner(known).upgrade(List.of(target)));
    }

    /**
     * Writes a downgrade.
     * @param range a target, or {@code from:to}
     * @return the script
     */
    public String downgrade(String range) {
        return write(range, (target) -> (known) -> new Planner(known).downgrade(target));
    }

    /**
     * Writes a stamp.
     * @param range a target, or {@code from:to}
     * @return the script
     */
    public String stamp(String range) {
        return from(range,
                (target, start) -> StampScript.of(new Planner(start.known()).stamp(List.of(target)), start.settings()));
    }

    /**
     * Writes what makes the version and history tables; opens no connection.
     * @return the script
     */
    public String ensureVersion() {
        return OfflineScript.ofTables(this.settings);
    }

    private String write(String range, Function<String, Function<KnownRevisions, MigrationPlan>> planner) {
        return from(range,
                (target, start) -> OfflineScript.of(planner.apply(target).apply(start.known()), start.settings()));
    }

    private String from(String range, BiFunction<String, Start, String> writer) {
        if (!range.contains(":")) {
            try (DatabaseSession session = this.database.open()) {
                DatabaseState state = this.database.state(session);
                KnownRevisions known = this.database.known(session, state);
                return writer.apply(range, new Start(known, this.settings.in(state.tables())));
            }
        }
        RevisionRange parsed = RevisionRange.parseClosed(range);
        DatabaseState state = new DatabaseState(this.settings.tables(), true, rows(parsed), Map.of(), Map.of(), 0);
        String to = Objects.requireNonNull(parsed.to()).text();
        return writer.apply(to, new Start(this.database.known(state), this.settings));
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
