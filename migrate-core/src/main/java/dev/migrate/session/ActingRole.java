package dev.migrate.session;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * A role taken on a connection, and the one that the connection had before: a pool may
 * give its connections its own role, which {@code RESET ROLE} would lose.
 *
 * @param former as {@code role} was set; {@code none} where nothing was
 * @param pooled true if it was taken for one statement only, because a pooler may lead
 * the next one to another server process
 */
record ActingRole(String former, boolean pooled) {

    // a sub-query of its own, so that the setting is read before it is changed
    private static final String TAKE = """
            SELECT before.role, before.pooled, pg_catalog.set_config('role', ?, before.pooled)
            FROM (
                SELECT pg_catalog.current_setting('role') AS role, pg_catalog.pg_backend_pid() <> ? AS pooled
                OFFSET 0
            ) AS before
            """;

    /** Takes a role, in autocommit. */
    static ActingRole take(Connection connection, Driver driver, String role) {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, role);
            statement.setObject(2, driver.backendPid(), Types.INTEGER);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new ActingRole(row.getString(1), row.getBoolean(2));
            }
        }
        catch (SQLException ex) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING, "the role \"" + role + "\" cannot be taken")
                .withDetail(
                        String.valueOf(ex.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ") + "; nothing was done.")
                .withHint(Advice.of("Correct ")
                    .setting(Setting.ROLE)
                    .text(", or run GRANT " + role + " TO the login user.")), ex);
        }
    }

    /** Gives the connection its former role, in autocommit. */
    void giveBack(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection
            .prepareStatement("SELECT pg_catalog.set_config('role', ?, false)")) {
            statement.setString(1, this.former);
            statement.execute();
        }
    }

}
