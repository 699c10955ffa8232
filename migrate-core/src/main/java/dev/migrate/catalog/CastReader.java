package dev.migrate.catalog;

import java.util.List;

/** Reads casts that initdb did not make. */
final class CastReader implements ObjectReader {

    private static final String QUERY = """
            SELECT c.tableoid AS class, c.oid, 'CAST' AS id_kind, w.words AS id_name,
                'CREATE CAST (' || w.words || ') ' || CASE c.castmethod
                    WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::pg_catalog.regprocedure::pg_catalog.text
                    WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
                    || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT'
                    ELSE '' END AS statements
            FROM pg_catalog.pg_cast c
            CROSS JOIN LATERAL (
                SELECT pg_catalog.format_type(c.castsource, NULL) || ' AS '
                    || pg_catalog.format_type(c.casttarget, NULL) AS words) w
            WHERE c.oid >= 16384
            AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = c.tableoid AND e.objid = c.oid AND e.deptype IN ('e', 'i'))
            ORDER BY w.words COLLATE "C"
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
