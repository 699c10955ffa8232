package dev.migrate.run;

import dev.migrate.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A statement of a revision that the server refused. */
final class StatementFailure extends RuntimeException {

    private final transient SqlStatement statement;

    private final SQLException sql;

    private final transient Ordinal ordinal;

    private @Nullable Duration ran;

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

    /** Says how long it ran before it failed. */
    StatementFailure after(Duration duration) {
        this.ran = duration;
        return this;
    }

    /** Gives how long it ran before it failed; null if that is not known. */
    @Nullable Duration ran() {
        return this.ran;
    }

    SQLException sql() {
        return this.sql;
    }

}
