package dev.migrate.run;

import dev.migrate.history.HistoryTables;
import dev.migrate.history.TableLocks;
import dev.migrate.session.DatabaseSession;
import java.util.function.Supplier;

/**
 * A transaction under the run lock that changes the version and history tables and is not
 * a step.
 *
 * @param session the connection
 * @param lock the run lock
 * @param tables where the tables are
 */
record TableChange(DatabaseSession session, RunLock lock, HistoryTables tables) {

    /**
     * Runs an action in a transaction that has the lock.
     * @throws dev.migrate.diagnostic.MigrateException if another session keeps a table
     * locked
     */
    <T> T inTransaction(Supplier<T> action) {
        try {
            return this.lock.inTransaction(() -> {
                TableLocks.limit(this.session.jdbc());
                this.lock.enter();
                return action.get();
            });
        }
        catch (RuntimeException ex) {
            throw new TableLocks(this.tables).refusal(ex, this.session.jdbc());
        }
    }

}
