package dev.migrate.offline;

import dev.migrate.plan.StampPlan;
import dev.migrate.report.Outcome;
import dev.migrate.sql.SqlLiteral;

/** A stamp as a script for psql. */
public final class StampScript {

    private StampScript() {
    }

    /**
     * Writes a stamp.
     * @param plan what to write
     * @param settings how
     * @return the script; it does nothing if the rows stay as they are
     */
    public static String of(StampPlan plan, ScriptSettings settings) {
        OfflineScript script = new OfflineScript(settings);
        script.head("Stamp from " + OfflineScript.state(plan.before()) + " to " + OfflineScript.state(plan.after()));
        if (!plan.marks().isEmpty()) {
            script.begin(plan.before());
            script.line("");
            script.line("BEGIN;");
            rows(script, plan);
            for (StampPlan.Mark mark : plan.marks()) {
                HistoryRow row = new HistoryRow(mark.revision(), mark.direction(), Outcome.STAMPED, 0);
                script.line(row.insert(script.names(), settings.author(), HistoryRow.Times.NONE).stripTrailing());
            }
            script.line("COMMIT;");
            script.line("");
            script.unlock();
        }
        return script.text();
    }

    private static void rows(OfflineScript script, StampPlan plan) {
        String table = script.names().version();
        plan.change()
            .removed()
            .forEach(
                    (id) -> script.line("DELETE FROM " + table + " WHERE version_num = " + SqlLiteral.quote(id) + ";"));
        plan.change()
            .added()
            .forEach((id) -> script
                .line("INSERT INTO " + table + " (version_num) VALUES (" + SqlLiteral.quote(id) + ");"));
    }

}
