package dev.migrate.catalog;

import dev.migrate.snapshot.Facet;
import java.util.List;

/** Reads views and materialized views. */
final class ViewReader implements ObjectReader {

    private static final String QUERY = """
            SELECT c.class, c.oid, CASE WHEN c.relkind = 'v' THEN 'VIEW' ELSE 'MATERIALIZED_VIEW' END AS id_kind,
                c.nspname AS id_schema, c.relname AS id_name, pg_catalog.pg_get_viewdef(c.oid) AS query,
                %s AS columns,
                %s || %s AS parameters,
                c.relkind = 'm' AND NOT c.relispopulated AS unpopulated,
                s.spcname AS tablespace, NULLIF(m.amname, 'heap') AS access_method,
                (
                    SELECT x.relname
                    FROM pg_catalog.pg_index i
                    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                    WHERE i.indrelid = c.oid AND i.indisclustered) AS cluster_on
            FROM relations c
            LEFT JOIN pg_catalog.pg_class w ON w.oid = c.reltoastrelid
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
            WHERE c.relkind IN ('v', 'm')
            ORDER BY c.nspname, c.relname
            """.formatted(CompositeTypeReader.ATTRIBUTES, CatalogOptions.of("c.reloptions"),
            CatalogOptions.of("toast.", "w.reloptions"));

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> row.change(Facet.QUERY, CatalogSource::withoutSemicolon));
        return rows;
    }

}
