package dev.migrate.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The constraints and plain unique indexes of the tables that are to be filled. */
final class ConstraintCatalog {

    private static final String CONSTRAINTS = """
            SELECT c.conrelid::bigint AS oid, c.contype, c.confrelid::bigint AS target,
                c.confmatchtype = 'f' AS matches_full,
                (
                    SELECT CASE WHEN t.relkind = 'p' THEN '' ELSE 'ONLY ' END
                        || pg_catalog.format('%I.%I', n.nspname, t.relname)
                    FROM pg_catalog.pg_class t
                    JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
                    WHERE t.oid = c.confrelid
                ) AS source,
                pg_catalog.pg_get_expr(c.conbin, c.conrelid) AS expression,
                ARRAY(
                    SELECT a.attname::text
                    FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY AS k (number, position)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number
                    ORDER BY k.position
                ) AS columns,
                ARRAY(
                    SELECT a.attname::text
                    FROM pg_catalog.unnest(c.confkey) WITH ORDINALITY AS k (number, position)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number
                    ORDER BY k.position
                ) AS target_columns
            FROM pg_catalog.pg_constraint c
            WHERE c.conrelid = ANY (?::bigint[])
                AND (c.contype = 'c' OR c.contype = 'f' AND c.conparentid = 0)
            ORDER BY c.conrelid, c.contype, c.conname COLLATE "C"
            """;

    // NULLS NOT DISTINCT came with PostgreSQL 15
    private static final String INDEXES = """
            SELECT i.indrelid::bigint AS oid, i.indisunique, i.indisexclusion,
                coalesce((pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS strict,
                ARRAY(
                    SELECT a.attname::text
                    FROM pg_catalog.unnest(i.indkey::smallint[]) WITH ORDINALITY AS k (number, position)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
                    WHERE k.position <= i.indnkeyatts
                    ORDER BY k.position
                ) AS columns
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = ANY (?::bigint[]) AND (i.indisunique OR i.indisexclusion)
                AND i.indpred IS NULL AND i.indexprs IS NULL
            ORDER BY i.indrelid, c.relname COLLATE "C"
            """;

    private final Map<Long, List<Check>> checks = new HashMap<>();

    private final Map<Long, List<ForeignKey>> foreignKeys = new HashMap<>();

    private final Map<Long, List<UniqueKey>> uniqueKeys = new HashMap<>();

    private final Map<Long, List<String>> excluded = new HashMap<>();

    private ConstraintCatalog() {
    }

    static ConstraintCatalog read(JdbcClient jdbc, Long[] tables) {
        ConstraintCatalog catalog = new ConstraintCatalog();
        jdbc.sql(CONSTRAINTS).param(tables).query(catalog::add);
        jdbc.sql(INDEXES).param(tables).query(catalog::addIndex);
        return catalog;
    }

    private void add(ResultSet row) throws SQLException {
        long table = row.getLong("oid");
        if (row.getString("contype").equals("c")) {
            this.checks.computeIfAbsent(table, (oid) -> new ArrayList<>())
                .add(new Check(row.getString("expression"), strings(row, "columns")));
        }
        else {
            this.foreignKeys.computeIfAbsent(table, (oid) -> new ArrayList<>())
                .add(new ForeignKey(strings(row, "columns"), row.getLong("target"), row.getString("source"),
                        strings(row, "target_columns"), row.getBoolean("matches_full")));
        }
    }

    private void addIndex(ResultSet row) throws SQLException {
        long table = row.getLong("oid");
        List<String> columns = strings(row, "columns");
        if (row.getBoolean("indisunique")) {
            this.uniqueKeys.computeIfAbsent(table, (oid) -> new ArrayList<>())
                .add(new UniqueKey(columns, !row.getBoolean("strict")));
        }
        if (row.getBoolean("indisexclusion")) {
            this.excluded.computeIfAbsent(table, (oid) -> new ArrayList<>()).addAll(columns);
        }
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    List<Check> checks(long table) {
        return this.checks.getOrDefault(table, List.of());
    }

    List<UniqueKey> uniqueKeys(long table) {
        return this.uniqueKeys.getOrDefault(table, List.of());
    }

    List<String> excluded(long table) {
        return this.excluded.getOrDefault(table, List.of());
    }

    List<ForeignKey> foreignKeys(long table) {
        return this.foreignKeys.getOrDefault(table, List.of())
            .stream()
            .sorted(Comparator.comparingInt((ForeignKey key) -> -key.columns().size()))
            .toList();
    }

}
