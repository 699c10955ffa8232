package dev.migrate.catalog;

import java.util.List;

/** Reads publications. */
final class PublicationReader implements ObjectReader {

    private static final int LISTS = 150000;

    private static final String QUERY = """
            SELECT p.tableoid AS class, p.oid, 'PUBLICATION' AS id_kind, p.pubname AS id_name,
                p.puballtables AS all_tables, CASE WHEN NOT p.puballtables THEN ARRAY(
                    SELECT r.prrelid::pg_catalog.regclass::pg_catalog.text%s
                    FROM pg_catalog.pg_publication_rel r
                    JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
                    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE r.prpubid = p.oid
                    ORDER BY n.nspname, c.relname) END AS tables,
                %s,
                ARRAY(
                    SELECT ARRAY[o.name, o.value]
                    FROM (VALUES
                        (1, 'publish', NULLIF(pg_catalog.concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                            CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                            CASE WHEN p.pubtruncate THEN 'truncate' END), 'insert, update, delete, truncate')),
                        (2, 'publish_via_partition_root', CASE WHEN p.pubviaroot THEN 'true' END),
                        (3, 'publish_generated_columns', CASE WHEN pg_catalog.to_jsonb(p) ->> 'pubgencols' = 's'
                            THEN 'stored' END)) AS o (place, name, value)
                    WHERE o.value IS NOT NULL
                    ORDER BY o.place) AS parameters
            FROM pg_catalog.pg_publication p
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = p.tableoid AND e.objid = p.oid AND e.deptype = 'e')
            ORDER BY p.pubname
            """;

    // from PostgreSQL 15: columns and conditions of a table, and whole schemas
    private static final String TABLE = """

            || coalesce((
                SELECT ' (' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname::pg_catalog.text), ', '
                    ORDER BY a.attnum) || ')'
                FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = r.prrelid
                AND a.attnum = ANY (r.prattrs)), '')
            || coalesce(' WHERE (' || pg_catalog.pg_get_expr(r.prqual, r.prrelid) || ')', '')""";

    private static final String SCHEMAS = """
            ARRAY(
                    SELECT n.nspname::pg_catalog.text
                    FROM pg_catalog.pg_publication_namespace s
                    JOIN pg_catalog.pg_namespace n ON n.oid = s.pnnspid
                    WHERE s.pnpubid = p.oid
                    ORDER BY n.nspname) AS schemas""";

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        boolean lists = source.version() >= LISTS;
        return source.rows(QUERY.formatted(lists ? TABLE : "", lists ? SCHEMAS : "NULL::pg_catalog.text[] AS schemas"));
    }

}
