package dev.migrate.history;

import dev.migrate.sql.SqlLiteral;

/**
 * The one SELECT that every start of a service asks: where the tables are and whether all
 * of their rows are seen, the rows of the version table, and those of the history.
 */
final class StateSelect {

    private static final String[] HISTORY = { "number", "revision", "revises", "depends_on", "direction", "message",
            "checksum", "outcome", "statements_done", "statements", "started", "duration", "database_user",
            "application", "host", "downgrade_section" };

    private final HistoryTables tables;

    StateSelect(HistoryTables tables) {
        this.tables = tables;
    }

    String sql(boolean withHistory) {
        String versions = place("version", this.tables.versionName(), TableFlaw.expression("version_num")) + versions();
        return withHistory ? versions + "UNION ALL\n"
                + place("history", this.tables.historyName(), TableFlaw.expression(HISTORY)) + history() : versions;
    }

    private static String place(String kind, String table, String flaw) {
        return """
                SELECT '%3$s' AS kind, pg_catalog.current_schema()::text AS revision, n.nspname::text AS checksum,
                    %2$s AS outcome, NULL AS direction, pg_catalog.pg_backend_pid() AS statements_done, 0 AS number,
                    NULL AS begun_checksum, NULL AS application
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.oid = %1$s::pg_catalog.regclass
                """.formatted(SqlLiteral.quote(table), flaw, kind);
    }

    // a name would cut every id that it is united with to 63 bytes
    private String versions() {
        return """
                UNION ALL
                SELECT 'row', version_num, NULL, NULL, NULL, 0, 0, NULL, NULL
                FROM %s
                """.formatted(this.tables.versionName());
    }

    // every row: the server would need longer to choose the last ones than to send all;
    // begun_checksum by the row's JSON: a table that an earlier version made lacks it
    private String history() {
        return """
                UNION ALL
                SELECT 'step', revision, checksum, outcome, direction, statements_done, number,
                    CASE outcome WHEN 'partial' THEN
                        pg_catalog.jsonb_extract_path_text(pg_catalog.to_jsonb(h), 'begun_checksum') END, application
                FROM %s h
                """.formatted(this.tables.historyName());
    }

}
