package dev.migrate.catalog;

import java.util.List;

/** Reads range types, each with its multirange. */
final class RangeTypeReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.class, t.oid, 'RANGE_TYPE' AS id_kind, t.nspname AS id_schema, t.typname AS id_name,
                'AS RANGE (' || pg_catalog.concat_ws(', ',
                    'SUBTYPE = ' || pg_catalog.format_type(r.rngsubtype, NULL),
                    'SUBTYPE_OPCLASS = ' || CASE WHEN n.nspname = pg_catalog.current_schema() THEN ''
                        ELSE pg_catalog.quote_ident(n.nspname::pg_catalog.text) || '.' END
                        || pg_catalog.quote_ident(o.opcname::pg_catalog.text),
                    CASE WHEN r.rngcollation <> s.typcollation
                        THEN 'COLLATION = ' || r.rngcollation::pg_catalog.regcollation::pg_catalog.text END,
                    CASE WHEN r.rngcanonical <> 0 THEN 'CANONICAL = ' || r.rngcanonical::pg_catalog.text END,
                    CASE WHEN r.rngsubdiff <> 0 THEN 'SUBTYPE_DIFF = ' || r.rngsubdiff::pg_catalog.text END,
                    'MULTIRANGE_TYPE_NAME = ' || r.rngmultitypid::pg_catalog.regtype::pg_catalog.text)
                || ')' AS definition,
                pg_catalog.format_type(r.rngsubtype, NULL) AS type,
                ARRAY[m.nspname, u.typname]::pg_catalog.text[] AS multirange
            FROM types t
            JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
            JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
            JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc
            JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace
            JOIN pg_catalog.pg_type u ON u.oid = r.rngmultitypid
            JOIN pg_catalog.pg_namespace m ON m.oid = u.typnamespace
            WHERE t.typtype = 'r'
            ORDER BY t.nspname, t.typname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
