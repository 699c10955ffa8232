package dev.migrate.recording;

import dev.migrate.change.RecordedOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where operations go: to a database, or into a list. */
public interface OperationTarget {

    /**
     * Takes the next operation.
     * @param recorded the operation and its place
     */
    void accept(RecordedOperation recorded);

    /**
     * Gives a client on the connection and in the transaction of the revision.
     * @return the client
     * @throws dev.migrate.diagnostic.MigrateException if there is no connection
     */
    JdbcClient jdbc();

}
