package dev.migrate.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The session's settings as they were found, so that a script's {@code SET} neither
 * reaches the next revision nor the connection's next user.
 */
public final class SessionSettings {

    private static final String USER = "session_authorization";

    private static final String ROLE = "role";

    private static final String KEEPALIVE = "('tcp_keepalives_idle', '60', 60), ('tcp_keepalives_interval', '10', 10), "
            + "('tcp_keepalives_count', '6', 6)";

    private final Map<String, String> found;

    private SessionSettings(Map<String, String> found) {
        this.found = found;
    }

    /**
     * Remembers the settings. One round trip.
     * @param jdbc the session
     * @return what was set
     */
    public static SessionSettings capture(JdbcClient jdbc) {
        return new SessionSettings(read(jdbc));
    }

    /**
     * Puts back whatever has changed since: who acts first, because another role may not
     * even see every setting. One round trip where nothing has changed, one more for each
     * change otherwise.
     * @param jdbc the same session, in a transaction or outside
     */
    public void restore(JdbcClient jdbc) {
        Map<String, String> now = read(jdbc);
        if (!isSameIdentity(now)) {
            act(jdbc, false);
            now = read(jdbc);
        }
        for (Map.Entry<String, String> setting : now.entrySet()) {
            if (!this.found.containsKey(setting.getKey())) {
                // the name comes from pg_settings, where custom settings may hold any
                // character
                jdbc.sql("RESET " + quoted(setting.getKey())).update();
            }
        }
        for (Map.Entry<String, String> setting : this.found.entrySet()) {
            if (!Objects.equals(setting.getValue(), now.get(setting.getKey()))) {
                jdbc.sql("SELECT pg_catalog.set_config(?, ?, false)")
                    .params(setting.getKey(), setting.getValue())
                    .query()
                    .singleValue();
            }
        }
    }

    private boolean isSameIdentity(Map<String, String> now) {
        return Objects.equals(this.found.get(USER), now.get(USER))
                && Objects.equals(this.found.get(ROLE), now.get(ROLE));
    }

    /**
     * Acts as the user and role that were found, up to the end of the transaction: a
     * script's {@code SET ROLE} may have taken away the right to write the history.
     * @param jdbc the same session, in a transaction
     */
    public void actAsFound(JdbcClient jdbc) {
        act(jdbc, true);
    }

    // the user before the role, which falls back to none with it
    private void act(JdbcClient jdbc, boolean local) {
        for (String name : List.of(USER, ROLE)) {
            jdbc.sql("SELECT pg_catalog.set_config(?, ?, ?)")
                .params(name, Objects.requireNonNull(this.found.get(name)), local)
                .query()
                .singleValue();
        }
    }

    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder();
        for (String part : name.split("\\.", -1)) {
            quoted.append(quoted.isEmpty() ? "" : ".").append('"').append(part.replace("\"", "\"\"")).append('"');
        }
        return quoted.toString();
    }

    private static Map<String, String> read(JdbcClient jdbc) {
        Map<String, String> settings = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT name, setting
                FROM pg_catalog.pg_settings
                WHERE source = 'session'
                    AND name NOT IN ('transaction_isolation', 'transaction_read_only', 'transaction_deferrable')
                UNION ALL
                SELECT 'role', pg_catalog.current_setting('role')
                UNION ALL
                SELECT 'session_authorization', session_user::text
                ORDER BY name
                """).query((row) -> {
            settings.put(row.getString(1), row.getString(2));
        });
        return settings;
    }

    /**
     * Lifts the limits that are meant for requests, and lets the server notice that this
     * process is gone: within a second if its end is heard, within two minutes if the
     * network is silent. A dead process must not hold the run lock while its last
     * statement goes on for hours.
     * @param jdbc the session, outside a transaction
     */
    public static void prepareForRun(JdbcClient jdbc) {
        liftLimits(jdbc, false);
        try {
            watch(jdbc, "('client_connection_check_interval', '1s', 1000), " + KEEPALIVE);
        }
        catch (DataAccessException ex) {
            // a server on an operating system that does not know refuses the first one
            watch(jdbc, KEEPALIVE);
        }
    }

    // a connection that is not TCP gives 0 and takes nothing
    private static void watch(JdbcClient jdbc, String settings) {
        jdbc.sql("""
                SELECT pg_catalog.set_config(name, watch.value, false)
                FROM pg_catalog.pg_settings
                JOIN (VALUES %s) watch(name, value, most) USING (name)
                WHERE setting = '0' OR setting::bigint > watch.most
                """.formatted(settings)).query().listOfRows();
    }

    /**
     * Lifts the limits that are meant for requests, up to the end of the transaction.
     * @param jdbc the session, in a transaction
     */
    public static void prepareForTransaction(JdbcClient jdbc) {
        liftLimits(jdbc, true);
    }

    private static void liftLimits(JdbcClient jdbc, boolean local) {
        jdbc.sql("""
                SELECT pg_catalog.set_config(name, '0', ?)
                FROM pg_catalog.pg_settings
                WHERE name IN ('statement_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout',
                    'transaction_timeout')
                    AND setting <> '0'
                """).param(local).query().listOfRows();
    }

}
