package dev.migrate.run;

import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;

/** A statement of a revision that the server refused. */
final class StatementFailure extends RuntimeException {

    private final transient SqlStatement statement;

    private final SQLException sql;

    private final transient Ordinal ordinal;

    StatementFailure(SqlStatement statement, Ordinal ordinal, SQLException cause) {
        super(cause);
        this.statement = statement;
        this.sql = cause;
        this.ordinal = ordinal;
    }

    SqlStatement statement() {
        return this.statement;
    }

    /** Gives which part of the revision it was. */
    Ordinal ordinal() {
        return this.ordinal;
    }

    SQLException sql() {
        return this.sql;
    }

}
