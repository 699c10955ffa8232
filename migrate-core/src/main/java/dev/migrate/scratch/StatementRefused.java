package dev.migrate.scratch;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.session.SqlErrors;
import dev.migrate.session.WholeStatement;
import dev.migrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;

/** A statement that a scratch database refused. */
public final class StatementRefused extends RuntimeException {

    private final transient SqlStatement statement;

    private final boolean asWritten;

    private final SQLException sql;

    private StatementRefused(SqlStatement statement, boolean asWritten, SQLException sql) {
        super(sql);
        this.statement = statement;
        this.asWritten = asWritten;
        this.sql = sql;
    }

    /**
     * Runs a statement.
     * @param connection a scratch database's
     * @param statement what to run
     * @param written the statement as written
     * @throws StatementRefused if the server refuses it
     */
    static void unless(Connection connection, SqlStatement statement, SqlStatement written) {
        try {
            WholeStatement.run(connection, statement.sent());
        }
        catch (SQLException ex) {
            throw new StatementRefused(written, statement.text().equals(written.text()), ex);
        }
    }

    /**
     * Gives the statement.
     * @return as it was written
     */
    public SqlStatement statement() {
        return this.statement;
    }

    /**
     * Gives where the server points.
     * @return the file and line
     */
    public SourceLocation location() {
        return this.statement.locate(this.asWritten ? SqlErrors.position(this.sql) : 0);
    }

    /**
     * Gives what the server said.
     * @return the error
     */
    public SQLException sql() {
        return this.sql;
    }

}
