package dev.migrate.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The session's settings as they were found, so that a script's {@code SET} neither
 * reaches the next revision nor the connection's next user.
 */
public final class SessionSettings {

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
     * Puts back whatever has changed since. One round trip where nothing has, one more
     * for each change otherwise.
     * @param jdbc the same session, in a transaction or outside
     */
    public void restore(JdbcClient jdbc) {
        Map<String, String> now = read(jdbc);
        now.forEach((name, value) -> {
            if (!this.found.containsKey(name)) {
                // the name comes from pg_settings, where custom settings may hold any
                // character
                jdbc.sql("RESET " + quoted(name)).update();
            }
        });
        this.found.forEach((name, value) -> {
            if (!Objects.equals(value, now.get(name))) {
                jdbc.sql("SELECT pg_catalog.set_config(?, ?, false)").params(name, value).query().singleValue();
            }
        });
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
                WHERE source = 'session' AND name NOT LIKE 'transaction%'
                UNION ALL
                SELECT 'role', pg_catalog.current_setting('role')
                ORDER BY name
                """).query((row) -> {
            settings.put(row.getString(1), row.getString(2));
        });
        return settings;
    }

    /**
     * Lets the server notice within a second that this process is gone, and lifts the
     * limits that are meant for requests: a dead process must not hold the run lock while
     * its last statement goes on for hours.
     * @param jdbc the session, outside a transaction
     */
    public static void prepareForRun(JdbcClient jdbc) {
        jdbc.sql(
                """
                        SELECT pg_catalog.set_config(name, CASE name WHEN 'client_connection_check_interval' THEN '1s' ELSE '0' END, false)
                        FROM pg_catalog.pg_settings
                        WHERE name IN ('idle_in_transaction_session_timeout', 'idle_session_timeout', 'transaction_timeout')
                            AND setting <> '0'
                            OR name = 'client_connection_check_interval' AND setting = '0'
                        """)
            .query()
            .listOfRows();
    }

}
