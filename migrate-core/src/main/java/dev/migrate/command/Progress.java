package dev.migrate.command;

import dev.migrate.history.DatabaseState;
import dev.migrate.report.LockHolder;
import dev.migrate.run.Runs;
import dev.migrate.session.DatabaseSession;
import dev.migrate.session.StatementProgress;
import org.jspecify.annotations.Nullable;

/** Reports how far a run is, through a connection beside the run's. */
public final class Progress {

    private final Database database;

    /**
     * Looks at the runs of this database.
     * @param database the database
     */
    public Progress(Database database) {
        this.database = database;
    }

    /**
     * Looks at the statement that runs.
     * @return 0 to 100; null if nothing runs or PostgreSQL does not count it
     */
    public @Nullable Integer percent() {
        try (DatabaseSession session = this.database.connect()) {
            DatabaseState state = this.database.state(session);
            LockHolder holder = Runs.holder(session, state.tables());
            return (holder != null) ? StatementProgress.percent(session.jdbc(), holder.pid()) : null;
        }
    }

}
