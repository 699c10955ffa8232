package dev.migrate.scratch;

import dev.migrate.diagnostic.SourceLocation;
import dev.migrate.session.SqlErrors;
import dev.migrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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
     * @param written the statement as somebody wrote it
     * @throws StatementRefused where the server refuses it
     */
    static void unless(Connection connection, SqlStatement statement, SqlStatement written) {
        try (Statement jdbc = connection.createStatement()) {
            // "{" is PostgreSQL's in an array literal, not JDBC's escape
            jdbc.setEscapeProcessing(false);
            if (jdbc.execute(statement.text())) {
                passOver(jdbc);
            }
        }
        catch (SQLException ex) {
            throw new StatementRefused(written, statement.text().equals(written.text()), ex);
        }
    }

    private static void passOver(Statement jdbc) throws SQLException {
        try (ResultSet rows = jdbc.getResultSet()) {
            boolean more = rows.next();
            while (more) {
                more = rows.next();
            }
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
