package dev.migrate.backfill;

import java.sql.SQLException;

/** A statement about the author's rows that the server refused. */
public final class BatchFailure extends RuntimeException {

    private final SQLException sql;

    BatchFailure(SQLException cause) {
        super(cause);
        this.sql = cause;
    }

    /**
     * Gives what the server said.
     * @return its error
     */
    public SQLException sql() {
        return this.sql;
    }

}
