package dev.migrate.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why nothing can be written through a connection. */
final class ReadOnly {

    private ReadOnly() {
    }

    /** Gives the reason as the beginning of a sentence; null if there is none. */
    static @Nullable String reason(Connection connection, JdbcClient jdbc) {
        try {
            if (connection.isReadOnly()) {
                return "The DataSource hands out read-only connections";
            }
        }
        catch (SQLException ex) {
            throw NewConnection.failure(ex);
        }
        return jdbc.sql("""
                SELECT CASE
                    WHEN pg_catalog.pg_is_in_recovery() THEN 'The server is a replica'
                    WHEN pg_catalog.current_setting('transaction_read_only') = 'on'
                        THEN 'The session''s transactions are read-only by default'
                END
                """).query(String.class).optional().orElse(null);
    }

}
