package dev.migrate.rows;

import dev.migrate.rows.Partitions.Division;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The partitions of the tables that are to be filled, down to the leaves. */
final class PartitionCatalog {

    // a key that is an expression has no number, and counts as no column at all
    private static final String DIVISIONS = """
            SELECT root.oid::bigint AS oid,
                CASE WHEN 0 = ANY (k.partattrs::smallint[]) THEN '{}'::text[] ELSE ARRAY(
                    SELECT DISTINCT a.attname::text COLLATE "C"
                    FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = k.partrelid AND a.attnum = ANY (k.partattrs::smallint[])
                    ORDER BY 1
                ) END AS columns,
                ARRAY(
                    SELECT pg_catalog.pg_get_expr(c.relpartbound, c.oid)
                    FROM pg_catalog.pg_inherits i
                    JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
                    WHERE i.inhparent = k.partrelid
                    ORDER BY c.relname COLLATE "C"
                ) AS texts
            FROM pg_catalog.pg_class root
            CROSS JOIN LATERAL pg_catalog.pg_partition_tree(root.oid) AS t
            JOIN pg_catalog.pg_partitioned_table k ON k.partrelid = t.relid
            JOIN pg_catalog.pg_class c ON c.oid = t.relid
            WHERE root.oid = ANY (?::bigint[]) AND root.relkind = 'p'
            ORDER BY root.oid, t.level, c.relname COLLATE "C"
            """;

    // a foreign table is another server's
    private static final String CONDITIONS = """
            SELECT root.oid::bigint AS oid, '{}'::text[] AS columns,
                pg_catalog.array_agg(
                    pg_catalog.concat_ws(' AND ', coalesce(pg_catalog.pg_get_partition_constraintdef(t.relid), 'true'), (
                        SELECT pg_catalog.string_agg(
                                '(' || pg_catalog.pg_get_expr(o.conbin, o.conrelid) || ') IS NOT FALSE', ' AND '
                                ORDER BY o.conname COLLATE "C")
                        FROM pg_catalog.pg_constraint o
                        WHERE o.conrelid = t.relid AND o.contype = 'c' AND o.conislocal
                    )) ORDER BY c.relname COLLATE "C"
                ) AS texts
            FROM pg_catalog.pg_class root
            CROSS JOIN LATERAL pg_catalog.pg_partition_tree(root.oid) AS t
            JOIN pg_catalog.pg_class c ON c.oid = t.relid
            WHERE root.oid = ANY (?::bigint[]) AND root.relkind = 'p' AND t.isleaf AND c.relkind = 'r'
            GROUP BY root.oid
            ORDER BY root.oid
            """;

    private PartitionCatalog() {
    }

    static Map<Long, Partitions> read(JdbcClient jdbc, Long[] tables) {
        Map<Long, List<Division>> divisions = new HashMap<>();
        jdbc.sql(DIVISIONS).param(tables).query((row) -> {
            divisions.computeIfAbsent(row.getLong("oid"), (oid) -> new ArrayList<>())
                .add(new Division(ConstraintCatalog.strings(row, "columns"), ConstraintCatalog.strings(row, "texts")));
        });
        Map<Long, List<String>> conditions = new HashMap<>();
        jdbc.sql(CONDITIONS).param(tables).query((row) -> {
            conditions.put(row.getLong("oid"), ConstraintCatalog.strings(row, "texts"));
        });
        Map<Long, Partitions> partitions = new HashMap<>();
        divisions.forEach(
                (oid, parts) -> partitions.put(oid, new Partitions(parts, conditions.getOrDefault(oid, List.of()))));
        return partitions;
    }

}
