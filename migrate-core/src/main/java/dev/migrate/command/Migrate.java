package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.report.RunReport;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Brings a database from where it is to its target, up or down. */
public final class Migrate {

    private final Database database;

    private final Runs runs;

    /**
     * Runs on this database.
     * @param database the database
     * @param runs carries plans out
     */
    public Migrate(Database database, Runs runs) {
        this.database = database;
        this.runs = runs;
    }

    /**
     * Upgrades.
     * @param targets what the user typed
     * @return what was done
     */
    public RunReport to(List<String> targets) {
        Warnings warnings = new Warnings(this.database.instance());
        return run((session) -> this.database.stateFor(session, targets),
                (session, state) -> this.database.planUpgrade(session, state, targets, warnings));
    }

    /**
     * Downgrades.
     * @param target what the user typed
     * @return what was done
     */
    public RunReport backTo(String target) {
        return run(this.database::state, (session, state) -> this.database.planDowngrade(session, state, target));
    }

    private RunReport run(Function<DatabaseSession, DatabaseState> reader,
            BiFunction<DatabaseSession, DatabaseState, MigrationPlan> planner) {
        long began = System.nanoTime();
        try (DatabaseSession session = this.database.open()) {
            DatabaseState state = reader.apply(session);
            MigrationPlan plan = planner.apply(session, state);
            if (plan.isEmpty()) {
                return new RunReport(plan.before(), plan.before(), List.of(), Duration.ZERO, since(began));
            }
            Runs.Result result = this.runs.run(session, state, (locked) -> planner.apply(session, locked));
            return new RunReport(result.before(), result.after(), result.steps(), result.waited(), since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

}
