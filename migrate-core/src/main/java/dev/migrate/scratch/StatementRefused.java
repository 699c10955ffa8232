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

    private final SQLException sql;

    private StatementRefused(SqlStatement statement, SQLException sql) {
        super(sql);
        this.statement = statement;
        this.sql = sql;
    }

    /**
     * Runs a statement as it is written.
     * @param connection a scratch database's
     * @param statement what to run
     * @throws StatementRefused where the server refuses it
     */
    public static void unless(Connection connection, SqlStatement statement) {
        try (Statement jdbc = connection.createStatement()) {
            // "{" is PostgreSQL's in an array literal, not JDBC's escape
            jdbc.setEscapeProcessing(false);
            if (jdbc.execute(statement.text())) {
                passOver(jdbc);
            }
        }
        catch (SQLException ex) {
            throw new StatementRefused(statement, ex);
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
     * @return as it was sent
     */
    public SqlStatement statement() {
        return this.statement;
    }

    /**
     * Gives where the server points.
     * @return the file and line
     */
    public SourceLocation location() {
        return this.statement.locate(SqlErrors.position(this.sql));
    }

    /**
     * Gives what the server said.
     * @return the error
     */
    public SQLException sql() {
        return this.sql;
    }

}
