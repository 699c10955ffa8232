package dev.migrate.catalog;

import java.util.List;

/** Reads aggregate functions. */
final class AggregateReader implements ObjectReader {

    // the arguments before and behind ORDER BY of an ordered-set aggregate; a star for
    // none
    private static final String QUERY = """
            SELECT p.tableoid AS class, p.oid, 'AGGREGATE' AS id_kind, n.nspname AS id_schema, p.proname AS id_name,
                t.types AS id_arguments, pg_catalog.pg_get_function_result(p.oid) AS returns,
                '(' || pg_catalog.concat_ws(', ',
                    'SFUNC = ' || a.aggtransfn::pg_catalog.text,
                    'STYPE = ' || pg_catalog.format_type(a.aggtranstype, NULL),
                    'SSPACE = ' || NULLIF(a.aggtransspace, 0),
                    'FINALFUNC = ' || NULLIF(a.aggfinalfn::pg_catalog.text, '-'),
                    CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                    'FINALFUNC_MODIFY = ' || %s,
                    'COMBINEFUNC = ' || NULLIF(a.aggcombinefn::pg_catalog.text, '-'),
                    'SERIALFUNC = ' || NULLIF(a.aggserialfn::pg_catalog.text, '-'),
                    'DESERIALFUNC = ' || NULLIF(a.aggdeserialfn::pg_catalog.text, '-'),
                    'INITCOND = ' || pg_catalog.quote_literal(a.agginitval),
                    'MSFUNC = ' || NULLIF(a.aggmtransfn::pg_catalog.text, '-'),
                    'MINVFUNC = ' || NULLIF(a.aggminvtransfn::pg_catalog.text, '-'),
                    'MSTYPE = ' || pg_catalog.format_type(NULLIF(a.aggmtranstype, 0), NULL),
                    'MSSPACE = ' || NULLIF(a.aggmtransspace, 0),
                    'MFINALFUNC = ' || NULLIF(a.aggmfinalfn::pg_catalog.text, '-'),
                    CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                    'MFINALFUNC_MODIFY = ' || %s,
                    'MINITCOND = ' || pg_catalog.quote_literal(a.aggminitval),
                    'SORTOP = ' || CASE WHEN a.aggsortop <> 0 THEN pg_catalog.format('OPERATOR(%%I.%%s)', (
                        SELECT s.nspname FROM pg_catalog.pg_namespace s WHERE s.oid = o.oprnamespace), o.oprname) END,
                    'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' END,
                    CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END)
                || ')' AS definition
            FROM pg_catalog.pg_proc p
            JOIN namespaces n ON n.oid = p.pronamespace
            JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid
            LEFT JOIN pg_catalog.pg_operator o ON o.oid = a.aggsortop
            CROSS JOIN LATERAL (
                SELECT coalesce(NULLIF(pg_catalog.concat_ws(CASE WHEN a.aggkind = 'n' THEN ', ' ELSE ' ' END,
                    pg_catalog.string_agg(u.word, ', ' ORDER BY u.place)
                        FILTER (WHERE a.aggkind = 'n' OR u.place <= a.aggnumdirectargs),
                    'ORDER BY ' || pg_catalog.string_agg(u.word, ', ' ORDER BY u.place)
                        FILTER (WHERE a.aggkind <> 'n' AND u.place > a.aggnumdirectargs)), ''), '*') AS types
                FROM (
                    SELECT CASE WHEN p.provariadic <> 0 AND y.place = p.pronargs THEN 'VARIADIC ' ELSE '' END
                        || pg_catalog.format_type(y.type, NULL) AS word, y.place
                    FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY AS y (type, place)) u) t
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = p.tableoid AND e.objid = p.oid AND e.deptype = 'e')
            ORDER BY n.nspname, p.proname, t.types COLLATE "C"
            """.formatted(modify("a.aggfinalmodify"), modify("a.aggmfinalmodify"));

    // what is usual depends on the kind
    private static String modify(String column) {
        return """
                CASE WHEN %1$s <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END
                    THEN CASE %1$s WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
                END""".formatted(column);
    }

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
