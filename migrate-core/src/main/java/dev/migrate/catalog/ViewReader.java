package dev.migrate.catalog;

import dev.migrate.schema.Facet;
import java.util.List;

/** Reads views and materialized views. */
final class ViewReader implements ObjectReader {

    private static final String QUERY = """
            SELECT c.class, c.oid, CASE WHEN c.relkind = 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END AS id_kind,
                c.nspname AS id_schema, c.relname AS id_name, pg_catalog.pg_get_viewdef(c.oid) AS definition,
                ARRAY(
                    SELECT pg_catalog.format('%I %s', a.attname,
                            pg_catalog.format_type(a.atttypid, a.atttypmod))
                        || CASE WHEN a.attcollation <> y.typcollation
                            THEN ' COLLATE ' || a.attcollation::pg_catalog.regcollation::pg_catalog.text
                            ELSE '' END
                    FROM pg_catalog.pg_attribute a
                    JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    ORDER BY a.attnum) AS columns,
                c.reloptions AS parameters, pg_catalog.quote_ident(s.spcname::pg_catalog.text) AS tablespace, pg_catalog.quote_ident(NULLIF(m.amname, 'heap')::pg_catalog.text) AS access_method,
                (
                    SELECT pg_catalog.quote_ident(x.relname::pg_catalog.text)
                    FROM pg_catalog.pg_index i
                    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                    WHERE i.indrelid = c.oid AND i.indisclustered) AS cluster_on
            FROM relations c
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
            WHERE c.relkind IN ('v', 'm')
            ORDER BY c.nspname, c.relname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> row.change(Facet.DEFINITION, CatalogSource::withoutSemicolon));
        return rows;
    }

}
