package dev.migrate.session;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A connection that nothing can be written through. */
final class ReadOnly {

    private ReadOnly() {
    }

    /** Throws an exception with the reason, if there is one. */
    static void refuse(Connection connection, JdbcClient jdbc) {
        String why = reason(connection, jdbc);
        if (why != null) {
            throw new MigrateException(Diagnostic
                .error(DiagnosticCode.BAD_SETTING, "the connection is read-only, so nothing can be migrated")
                .withDetail(why + "; nothing was done.")
                .withHint(Advice.of("Set ")
                    .setting(Setting.URL)
                    .text(" to a writable connection to the primary server, with ")
                    .setting(Setting.USER)
                    .text(" and ")
                    .setting(Setting.PASSWORD)
                    .text(".")));
        }
    }

    /** Gives the reason as the beginning of a sentence; null if there is none. */
    private static @Nullable String reason(Connection connection, JdbcClient jdbc) {
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
