package dev.migrate.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.sql.SqlLiteral;
import dev.migrate.test.PostgresTest;
import dev.migrate.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What a GRANT has changed is told from what others change at the same time. */
@PostgresTest
class PrivilegeStateTests {

    @Test
    void whatAnotherSessionGrantsMeanwhileStays(TestDatabase database) throws SQLException {
        database.run("CREATE TABLE mine (a int); CREATE TABLE other (a int); CREATE FUNCTION f() RETURNS int"
                + " LANGUAGE sql AS 'SELECT 1'");
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            String before = value(connection, PrivilegeState.BEFORE);
            try (Statement statement = connection.createStatement()) {
                statement.execute("GRANT SELECT ON mine TO pg_monitor");
            }
            database.run("GRANT UPDATE (a) ON other TO pg_monitor; REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC");
            String found = value(connection, new PrivilegeState().after(SqlLiteral.quote(before)));
            assertThat(value(connection, new PrivilegeState().end(SqlLiteral.quote(found))))
                .isEqualTo("REVOKE SELECT ON TABLE public.mine FROM pg_monitor\n;\n");
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

}
