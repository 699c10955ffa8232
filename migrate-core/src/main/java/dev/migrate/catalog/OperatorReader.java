package dev.migrate.catalog;

import java.util.List;

/**
 * Reads operators; not those that were only promised as another's commutator or negator.
 */
final class OperatorReader implements ObjectReader {

    private static final String QUERY = """
            SELECT o.tableoid AS class, o.oid, 'OPERATOR' AS id_kind, n.nspname AS id_schema, o.oprname AS id_name,
                y.types AS id_arguments,
                'CREATE OPERATOR ' || CASE WHEN n.nspname = pg_catalog.current_schema() THEN ''
                    ELSE pg_catalog.quote_ident(n.nspname::pg_catalog.text) || '.' END || o.oprname || ' ('
                    || pg_catalog.concat_ws(', ',
                        'FUNCTION = ' || o.oprcode::pg_catalog.text,
                        'LEFTARG = ' || pg_catalog.format_type(NULLIF(o.oprleft, 0), NULL),
                        'RIGHTARG = ' || pg_catalog.format_type(NULLIF(o.oprright, 0), NULL),
                        'COMMUTATOR = ' || CASE WHEN k.oid IS NOT NULL THEN CASE
                            WHEN m.nspname = pg_catalog.current_schema() THEN k.oprname::pg_catalog.text
                            ELSE pg_catalog.format('OPERATOR(%I.%s)', m.nspname, k.oprname) END END,
                        'NEGATOR = ' || CASE WHEN g.oid IS NOT NULL THEN CASE
                            WHEN h.nspname = pg_catalog.current_schema() THEN g.oprname::pg_catalog.text
                            ELSE pg_catalog.format('OPERATOR(%I.%s)', h.nspname, g.oprname) END END,
                        'RESTRICT = ' || NULLIF(o.oprrest::pg_catalog.text, '-'),
                        'JOIN = ' || NULLIF(o.oprjoin::pg_catalog.text, '-'),
                        CASE WHEN o.oprcanhash THEN 'HASHES' END,
                        CASE WHEN o.oprcanmerge THEN 'MERGES' END) || ')' AS statements
            FROM pg_catalog.pg_operator o
            JOIN namespaces n ON n.oid = o.oprnamespace
            LEFT JOIN pg_catalog.pg_operator k ON k.oid = o.oprcom
            LEFT JOIN pg_catalog.pg_namespace m ON m.oid = k.oprnamespace
            LEFT JOIN pg_catalog.pg_operator g ON g.oid = o.oprnegate
            LEFT JOIN pg_catalog.pg_namespace h ON h.oid = g.oprnamespace
            CROSS JOIN LATERAL (
                SELECT pg_catalog.concat_ws(', ',
                    coalesce(pg_catalog.format_type(NULLIF(o.oprleft, 0), NULL), 'NONE'),
                    coalesce(pg_catalog.format_type(NULLIF(o.oprright, 0), NULL), 'NONE')) AS types) y
            WHERE o.oprcode <> 0
            AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = o.tableoid AND e.objid = o.oid AND e.deptype = 'e')
            ORDER BY n.nspname, o.oprname, y.types COLLATE "C"
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
