package dev.migrate.history;

import dev.migrate.diagnostic.Advice;
import dev.migrate.diagnostic.Diagnostic;
import dev.migrate.diagnostic.DiagnosticCode;
import dev.migrate.diagnostic.MigrateException;
import dev.migrate.diagnostic.Setting;
import dev.migrate.sql.Identifier;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A version table in another schema, or a history table in the same one that stands
 * without a version table.
 *
 * @param schema where it is
 * @param hasHistory true if a history table is in the same schema
 * @param isInPath true if the search_path names the schema, be it one that this role may
 * not use
 * @param isReadable true if every row can be read
 * @param isOwned true if the table is this role's own
 */
record FoundTable(String schema, boolean hasHistory, boolean isInPath, boolean isReadable, boolean isOwned) {

    static List<FoundTable> in(JdbcClient jdbc, HistoryTables tables) {
        return jdbc.sql("""
                SELECT n.nspname, h.oid IS NOT NULL AS has_history,
                    n.nspname <> :schema AND (n.nspname = ANY (pg_catalog.current_schemas(false))
                        OR pg_catalog.quote_ident(n.nspname) = ANY (pg_catalog.regexp_split_to_array(
                            pg_catalog.current_setting('search_path'), '\\s*,\\s*'))) AS in_path,
                    pg_catalog.has_schema_privilege(n.oid, 'USAGE')
                        AND (c.oid IS NULL OR (c.relkind = 'r'
                            AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
                            AND NOT pg_catalog.row_security_active(c.oid)))
                        AND (h.oid IS NULL OR (pg_catalog.has_table_privilege(h.oid, 'SELECT')
                            AND NOT pg_catalog.row_security_active(h.oid))) AS readable,
                    coalesce(c.relkind, 'r') = 'r'
                        AND pg_catalog.pg_has_role(coalesce(c.relowner, h.relowner), 'USAGE') AS owned
                FROM pg_catalog.pg_namespace n
                LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = :version
                    AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't' AND EXISTS (
                        SELECT FROM pg_catalog.pg_attribute
                        WHERE attrelid = c.oid AND attname = 'version_num')
                LEFT JOIN pg_catalog.pg_class h ON h.relnamespace = n.oid AND h.relname = :history
                    AND h.relkind = 'r' AND h.relpersistence <> 't' AND (
                        SELECT pg_catalog.count(*)
                        FROM pg_catalog.pg_attribute
                        WHERE attrelid = h.oid
                            AND attname IN ('revision', 'checksum', 'application', 'outcome', 'direction')) = 5
                WHERE (n.nspname <> :schema AND c.oid IS NOT NULL)
                    OR (n.nspname = :schema AND c.oid IS NULL AND h.oid IS NOT NULL)
                ORDER BY n.nspname
                """)
            .param("schema", Objects.requireNonNull(tables.schema()))
            .param("version", tables.version())
            .param("history", tables.history())
            .query((row, index) -> new FoundTable(row.getString("nspname"), row.getBoolean("has_history"),
                    row.getBoolean("in_path"), row.getBoolean("readable"), row.getBoolean("owned")))
            .list();
    }

    boolean isIn(HistoryTables tables) {
        return this.schema.equals(tables.schema());
    }

    MigrateException refusal(HistoryTables tables, String why) {
        HistoryTables there = tables.in(this.schema);
        Diagnostic diagnostic = isIn(tables)
                ? Diagnostic
                    .error(DiagnosticCode.HISTORY_ELSEWHERE,
                            "there is no version table " + tables.versionName() + ", but a history table "
                                    + tables.historyName() + ": " + why)
                    .withDetail("The revisions of that history would run again. Nothing was done.")
                    .withHint(Advice.of("If the version table has another name, set ")
                        .setting(Setting.VERSION_TABLE)
                        .text(" to it; if it was dropped, restore it. To begin a new history, set ")
                        .setting(Setting.HISTORY_TABLE)
                        .text(" to another name."))
                : Diagnostic
                    .error(DiagnosticCode.HISTORY_ELSEWHERE,
                            "the database seems to be new in schema " + tables.schemaName() + ", but schema "
                                    + Identifier.quote(this.schema) + " has a version table: " + why)
                    .withDetail("The revisions of " + there.versionName()
                            + " might run again in another schema. Nothing was done.")
                    .withHint(Advice.of("Set ")
                        .setting(Setting.SCHEMA, this.schema)
                        .text(" to go on with that table, or ")
                        .setting(Setting.SCHEMA, String.valueOf(tables.schema()))
                        .text(" to begin a new one."));
        return new MigrateException(diagnostic);
    }

}
