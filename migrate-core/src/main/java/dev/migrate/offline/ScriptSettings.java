package dev.migrate.offline;

import dev.migrate.history.HistoryTables;
import dev.migrate.history.HistoryWriter.Author;
import dev.migrate.migration.TransactionMode;
import java.time.Duration;

/**
 * How a script is written.
 *
 * @param tables the version and history tables; without a schema, psql asks the server
 * for the current one
 * @param author who the history names
 * @param transaction how many revisions share a transaction
 * @param lockTimeout how long a statement waits for one lock; psql does not try again
 * @param statementTimeout how long one statement may run; zero is without limit
 */
public record ScriptSettings(HistoryTables tables, Author author, TransactionMode transaction, Duration lockTimeout,
        Duration statementTimeout) {

    /**
     * Gives the same for tables whose schema is known.
     * @param tables the tables
     * @return a copy
     */
    public ScriptSettings in(HistoryTables tables) {
        return new ScriptSettings(tables, this.author, this.transaction, this.lockTimeout, this.statementTimeout);
    }

}
