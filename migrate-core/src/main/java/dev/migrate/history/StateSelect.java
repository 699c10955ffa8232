package dev.migrate.history;

import dev.migrate.sql.SqlLiteral;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one SELECT that every start of a service asks: where the tables are and whether all
 * of their rows are seen, the rows of the version table, and those of the history. If
 * both tables say what is expected, only those rows of the history are sent that are the
 * last of their revision and did not end well.
 */
final class StateSelect {

    private static final String[] HISTORY = { "number", "revision", "revises", "depends_on", "direction", "message",
            "checksum", "outcome", "statements_done", "statements", "started", "duration", "database_user",
            "application", "host", "downgrade_section" };

    private final HistoryTables tables;

    private final @Nullable ExpectedRows expected;

    /**
     * Asks for every row of the history, or only for what is not expected.
     */
    StateSelect(HistoryTables tables, @Nullable ExpectedRows expected) {
        this.tables = tables;
        this.expected = expected;
    }

    String sql(boolean withHistory) {
        String versions = versionPlace() + "UNION ALL\n" + versions();
        return withHistory ? versions + "UNION ALL\n" + historyPlace() + "UNION ALL\n"
                + ((this.expected == null) ? history() : unexpected(this.expected)) : versions;
    }

    /** Asks where the tables are and what is wrong with them, and reads neither. */
    String places(boolean withHistory) {
        return withHistory ? versionPlace() + "UNION ALL\n" + historyPlace() : versionPlace();
    }

    private String versionPlace() {
        return place("version", this.tables.versionName(), TableFlaw.expression("version_num"));
    }

    private String historyPlace() {
        return place("history", this.tables.historyName(), TableFlaw.expression(HISTORY));
    }

    private String unexpected(ExpectedRows rows) {
        return "(\n" + comparison(rows) + history() + """
                WHERE (SELECT expected FROM answer) IS NOT TRUE
                UNION ALL
                """ + history() + """
                WHERE (SELECT expected FROM answer) AND outcome IN ('failed', 'partial')
                    AND NOT EXISTS (
                        SELECT FROM %s later WHERE later.revision = h.revision AND later.number > h.number)
                )
                """.formatted(this.tables.historyName());
    }

    // lines in the order of their bytes, which that of an id's characters is. DISTINCT ON
    // sorts, and no ORDER BY of the aggregate sorts again; another order would send all
    private String comparison(ExpectedRows rows) {
        return """
                WITH settled AS (
                    SELECT DISTINCT ON (revision COLLATE pg_catalog."C") revision, direction,
                        revision || ' ' || coalesce(checksum, '') AS line
                    FROM %2$s
                    WHERE outcome IN ('applied', 'stamped', 'reverted')
                    ORDER BY revision COLLATE pg_catalog."C", number DESC
                ), answer AS (
                    SELECT pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
                        (SELECT pg_catalog.string_agg(version_num, E'\\n' ORDER BY version_num COLLATE pg_catalog."C")
                            FROM %1$s)
                        || E'\\n\\n'
                        || (SELECT pg_catalog.string_agg(%4$s, E'\\n') FROM settled WHERE direction = 'upgrade'%3$s),
                        'UTF8')), 'hex') = %5$s AS expected
                )
                """.formatted(this.tables.versionName(), this.tables.historyName(), squashed(rows), line(rows),
                SqlLiteral.quote(rows.digest()));
    }

    private static String squashed(ExpectedRows rows) {
        return rows.squashed().isEmpty() ? ""
                : rows.squashed()
                    .stream()
                    .map(SqlLiteral::quote)
                    .collect(Collectors.joining(", ", " AND revision NOT IN (", ")"));
    }

    private static String line(ExpectedRows rows) {
        return rows.formerLines().isEmpty() ? "line"
                : new TreeMap<>(rows.formerLines()).entrySet()
                    .stream()
                    .map((former) -> "WHEN " + SqlLiteral.quote(former.getKey()) + " THEN "
                            + SqlLiteral.quote(former.getValue()))
                    .collect(Collectors.joining(" ", "CASE line ", " ELSE line END"));
    }

    private static String place(String kind, String table, String flaw) {
        return """
                SELECT '%3$s' AS kind, pg_catalog.current_schema()::text AS revision, n.nspname::text AS checksum,
                    %2$s AS outcome, NULL AS direction, pg_catalog.pg_backend_pid() AS statements_done, 0 AS number,
                    NULL AS begun_checksum, NULL AS application
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.oid = pg_catalog.to_regclass(%1$s)
                """.formatted(SqlLiteral.quote(table), flaw, kind);
    }

    // a name would cut every id that it is united with to 63 bytes
    private String versions() {
        return """
                SELECT 'row', version_num, NULL, NULL, NULL, 0, 0, NULL, NULL
                FROM %s
                """.formatted(this.tables.versionName());
    }

    // begun_checksum by the row's JSON: a table that an earlier version made lacks it
    private String history() {
        return """
                SELECT 'step', revision, checksum, outcome, direction, statements_done, number,
                    CASE outcome WHEN 'partial' THEN
                        pg_catalog.jsonb_extract_path_text(pg_catalog.to_jsonb(h), 'begun_checksum') END, application
                FROM %s h
                """.formatted(this.tables.historyName());
    }

}
