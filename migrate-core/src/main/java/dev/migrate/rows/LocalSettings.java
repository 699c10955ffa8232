package dev.migrate.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Settings with which the same texts are always the same values, as long as the tables
 * are filled.
 */
final class LocalSettings {

    // jit would compile a list of values that is read once
    private static final Map<String, String> WANTED = Map.of("TimeZone", "UTC", "DateStyle", "ISO, YMD",
            "IntervalStyle", "postgres", "bytea_output", "hex", "extra_float_digits", "1", "lc_monetary", "C",
            "xmloption", "content", "array_nulls", "on", "jit", "off");

    private static final String LIMIT = "statement_timeout";

    private final Map<String, String> found = new LinkedHashMap<>();

    private LocalSettings() {
    }

    /** Takes them until the end of the transaction, or until they are put back. */
    static LocalSettings take(JdbcClient jdbc) {
        LocalSettings settings = new LocalSettings();
        jdbc.sql("""
                SELECT name, pg_catalog.current_setting(name)
                FROM pg_catalog.unnest(?::text[]) AS name
                ORDER BY name
                """).param(names()).query((row) -> {
            settings.found.put(row.getString(1), row.getString(2));
        });
        set(jdbc, WANTED);
        return settings;
    }

    private static String[] names() {
        String[] names = WANTED.keySet().toArray(new String[WANTED.size() + 1]);
        names[WANTED.size()] = LIMIT;
        return names;
    }

    /** Puts back what was found, for the rest of the caller's transaction. */
    void putBack(JdbcClient jdbc) {
        set(jdbc, this.found);
    }

    private static void set(JdbcClient jdbc, Map<String, String> values) {
        String[] names = values.keySet().toArray(new String[0]);
        String[] texts = values.values().toArray(new String[0]);
        jdbc.sql("""
                SELECT pg_catalog.set_config(name, value, true)
                FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[])) AS wanted (name, value)
                """).param(names).param(texts).query().listOfRows();
    }

}
