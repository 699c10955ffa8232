package dev.migrate.run;

import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;

/** A statement of a revision that the server refused. */
final class StatementFailure extends RuntimeException {

    private final transient SqlStatement statement;

    private final SQLException sql;

    private final int number;

    private final int of;

    StatementFailure(SqlStatement statement, int number, int of, SQLException cause) {
        super(cause);
        this.statement = statement;
        this.sql = cause;
        this.number = number;
        this.of = of;
    }

    SqlStatement statement() {
        return this.statement;
    }

    /** Gives which statement it was, counted from 1. */
    int number() {
        return this.number;
    }

    /** Gives how many statements there are. */
    int of() {
        return this.of;
    }

    SQLException sql() {
        return this.sql;
    }

}
