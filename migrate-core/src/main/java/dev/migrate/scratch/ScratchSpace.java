package dev.migrate.scratch;

import dev.migrate.catalog.CatalogReader;
import dev.migrate.rows.ScratchRows;
import dev.migrate.snapshot.SchemaSnapshot;
import dev.migrate.sql.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A place where a schema is built to look at it: a throw-away database, or a schema of
 * the live one within a transaction that is rolled back. When it is closed, nothing is
 * left of it. Not thread-safe.
 */
public interface ScratchSpace extends AutoCloseable {

    /**
     * Runs a statement as it is written.
     * @param statement what to run
     * @throws StatementRefused if the server refuses it; it has done nothing then
     * @throws dev.migrate.diagnostic.MigrateException if it cannot be run in this space
     */
    void execute(SqlStatement statement);

    /**
     * Runs statements of which all have to succeed.
     * @param action runs them with {@link #execute}
     */
    void transact(Runnable action);

    /**
     * Reads what is there.
     * @param reader reads it
     * @return the schema; what the space cannot hold is in it as the live database has it
     */
    SchemaSnapshot read(CatalogReader reader);

    /**
     * Gives Spring's client, for settings of the session.
     * @return the client
     */
    JdbcClient jdbc();

    /**
     * Gives the rows of its tables.
     * @return the rows; null if none may be inserted here
     */
    @Nullable ScratchRows rows();

    /** Takes everything away. */
    @Override
    void close();

}
