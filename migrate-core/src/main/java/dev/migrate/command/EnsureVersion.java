package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.history.HistoryTables;
import dev.migrate.report.TablesReport;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;

/** Makes the version and history tables where they are missing, and nothing else. */
public final class EnsureVersion {

    private final Database database;

    private final Runs runs;

    /**
     * Works on this database.
     * @param database the database
     * @param runs gives the run lock
     */
    public EnsureVersion(Database database, Runs runs) {
        this.database = database;
        this.runs = runs;
    }

    /**
     * Makes what is missing.
     * @return where the tables are
     */
    public TablesReport make() {
        try (DatabaseSession session = this.database.connect()) {
            DatabaseState before = this.database.state(session);
            // the tables exist once the run lock is held
            boolean created = !before.exists() && this.runs.write(session, before, (writer, state) -> !state.exists());
            HistoryTables tables = before.tables();
            return new TablesReport(tables.versionName(), tables.historyName(), created);
        }
    }

}
