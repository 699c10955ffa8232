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

    private @Nullable String rows;

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

    /** Says at which rows it failed, in a sentence. */
    StatementFailure at(@Nullable String place) {
        this.rows = place;
        return this;
    }

    /** Gives at which rows it failed; null if it is not about rows. */
    @Nullable String rows() {
        return this.rows;
    }

    SQLException sql() {
        return this.sql;
    }

}
