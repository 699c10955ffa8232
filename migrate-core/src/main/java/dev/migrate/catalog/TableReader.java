package dev.migrate.catalog;

import java.util.List;

/** Reads tables and foreign tables. */
final class TableReader implements ObjectReader {

    private static final String QUERY = """
            SELECT c.class, c.oid, CASE WHEN c.relkind = 'f' THEN 'FOREIGN_TABLE' ELSE 'TABLE' END AS id_kind,
                c.nspname AS id_schema, c.relname AS id_name, c.relpersistence = 'u' AS unlogged,
                %s || %s || %s AS parameters,
                CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_by,
                CASE WHEN NOT c.relispartition THEN ARRAY(
                    SELECT ARRAY[n.nspname, p.relname]::pg_catalog.text[]
                    FROM pg_catalog.pg_inherits h
                    JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
                    JOIN pg_catalog.pg_namespace n ON n.oid = p.relnamespace
                    WHERE h.inhrelid = c.oid
                    ORDER BY h.inhseqno) END AS inherits,
                CASE WHEN c.reloftype <> 0 THEN pg_catalog.format_type(c.reloftype, NULL) END AS of_type,
                s.spcname AS tablespace, NULLIF(m.amname, 'heap') AS access_method,
                c.relrowsecurity AS row_security, c.relforcerowsecurity AS force_row_security,
                CASE WHEN c.relkind = 'f' THEN NULL WHEN c.relreplident = 'n' THEN ARRAY['NOTHING', NULL]
                    WHEN c.relreplident = 'f' THEN ARRAY['FULL', NULL] WHEN c.relreplident = 'i' THEN (
                    SELECT ARRAY['INDEX', x.relname::pg_catalog.text]
                    FROM pg_catalog.pg_index i
                    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                    WHERE i.indrelid = c.oid AND i.indisreplident) END AS replica_identity,
                (
                    SELECT x.relname
                    FROM pg_catalog.pg_index i
                    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                    WHERE i.indrelid = c.oid AND i.indisclustered) AS cluster_on,
                v.srvname AS server
            FROM relations c
            LEFT JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid
            LEFT JOIN pg_catalog.pg_foreign_server v ON v.oid = f.ftserver
            LEFT JOIN pg_catalog.pg_class w ON w.oid = c.reltoastrelid
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
            WHERE c.relkind IN ('r', 'p', 'f')
            ORDER BY c.nspname, c.relname
            """.formatted(CatalogOptions.of("c.reloptions"), CatalogOptions.of("f.ftoptions"),
            CatalogOptions.of("toast.", "w.reloptions"));

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
