package dev.migrate.catalog;

import java.util.List;

/** Reads which tables are partitions of which. */
final class PartitionReader implements ObjectReader {

    private static final String QUERY = """
            SELECT 'PARTITION' AS id_kind, c.nspname AS id_schema, c.relname AS id_name,
                ARRAY[n.nspname, p.relname]::pg_catalog.text[] AS partition_of,
                pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
                ARRAY[c.oid::pg_catalog.text, h.inhparent::pg_catalog.text] AS uses
            FROM relations c
            JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid
            JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
            JOIN pg_catalog.pg_namespace n ON n.oid = p.relnamespace
            WHERE c.relispartition
            AND c.relkind IN ('r', 'p', 'f')
            ORDER BY c.nspname, c.relname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
