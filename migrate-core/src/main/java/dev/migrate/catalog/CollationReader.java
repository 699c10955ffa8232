package dev.migrate.catalog;

import java.util.List;

/** Reads collations; not the versions of the libraries behind them. */
final class CollationReader implements ObjectReader {

    // the locale of ICU is collcollate before PostgreSQL 15, colliculocale before 17
    private static final String QUERY = """
            SELECT l.tableoid AS class, l.oid, 'COLLATION' AS id_kind, n.nspname AS id_schema, l.collname AS id_name,
                'CREATE COLLATION ' || CASE WHEN n.nspname = pg_catalog.current_schema() THEN ''
                    ELSE pg_catalog.quote_ident(n.nspname::pg_catalog.text) || '.' END
                    || pg_catalog.quote_ident(l.collname::pg_catalog.text) || ' ('
                    || pg_catalog.concat_ws(', ',
                        'PROVIDER = ' || CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
                            ELSE 'libc' END,
                        'LOCALE = ' || pg_catalog.quote_literal(CASE WHEN l.collprovider <> 'c'
                            THEN coalesce(j.line ->> 'colllocale', j.line ->> 'colliculocale', l.collcollate)
                            WHEN l.collcollate = l.collctype THEN l.collcollate END),
                        'LC_COLLATE = ' || pg_catalog.quote_literal(CASE WHEN l.collprovider = 'c'
                            AND l.collcollate <> l.collctype THEN l.collcollate END),
                        'LC_CTYPE = ' || pg_catalog.quote_literal(CASE WHEN l.collprovider = 'c'
                            AND l.collcollate <> l.collctype THEN l.collctype END),
                        CASE WHEN NOT l.collisdeterministic THEN 'DETERMINISTIC = false' END,
                        'RULES = ' || pg_catalog.quote_literal(j.line ->> 'collicurules')) || ')' AS statements
            FROM pg_catalog.pg_collation l
            JOIN namespaces n ON n.oid = l.collnamespace
            CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(l) AS line) j
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = l.tableoid AND e.objid = l.oid AND e.deptype = 'e')
            ORDER BY n.nspname, l.collname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
