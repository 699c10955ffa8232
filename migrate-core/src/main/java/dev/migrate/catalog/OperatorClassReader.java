package dev.migrate.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads operator families and operator classes; not what was added to a family alone. */
final class OperatorClassReader implements ObjectReader {

    private static final String FAMILIES = """
            SELECT f.tableoid AS class, f.oid, 'OPERATOR_FAMILY' AS id_kind, n.nspname AS id_schema,
                f.opfname AS id_name, m.amname AS id_arguments,
                'CREATE OPERATOR FAMILY ' || CASE WHEN n.nspname = pg_catalog.current_schema() THEN ''
                    ELSE pg_catalog.quote_ident(n.nspname::pg_catalog.text) || '.' END
                    || pg_catalog.format('%I USING %I', f.opfname, m.amname) AS statements
            FROM pg_catalog.pg_opfamily f
            JOIN namespaces n ON n.oid = f.opfnamespace
            JOIN pg_catalog.pg_am m ON m.oid = f.opfmethod
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = f.tableoid AND e.objid = f.oid AND e.deptype = 'e')
            ORDER BY n.nspname, f.opfname, m.amname
            """;

    private static final String CLASSES = """
            SELECT o.tableoid AS class, o.oid, 'OPERATOR_CLASS' AS id_kind, n.nspname AS id_schema,
                o.opcname AS id_name, m.amname AS id_arguments,
                'CREATE OPERATOR CLASS ' || CASE WHEN n.nspname = pg_catalog.current_schema() THEN ''
                    ELSE pg_catalog.quote_ident(n.nspname::pg_catalog.text) || '.' END
                    || pg_catalog.quote_ident(o.opcname::pg_catalog.text)
                    || CASE WHEN o.opcdefault THEN ' DEFAULT' ELSE '' END
                    || ' FOR TYPE ' || pg_catalog.format_type(o.opcintype, NULL)
                    || pg_catalog.format(' USING %I FAMILY ', m.amname)
                    || CASE WHEN h.nspname = pg_catalog.current_schema() THEN ''
                        ELSE pg_catalog.quote_ident(h.nspname::pg_catalog.text) || '.' END
                    || pg_catalog.quote_ident(f.opfname::pg_catalog.text) || ' AS '
                    || pg_catalog.concat_ws(', ',
                        'STORAGE ' || pg_catalog.format_type(CASE WHEN o.opckeytype <> 0 THEN o.opckeytype
                            WHEN i.words IS NULL AND r.words IS NULL THEN o.opcintype END, NULL),
                        i.words, r.words) AS statements
            FROM pg_catalog.pg_opclass o
            JOIN namespaces n ON n.oid = o.opcnamespace
            JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod
            JOIN pg_catalog.pg_opfamily f ON f.oid = o.opcfamily
            JOIN pg_catalog.pg_namespace h ON h.oid = f.opfnamespace
            CROSS JOIN LATERAL (
                SELECT pg_catalog.string_agg(pg_catalog.format('OPERATOR %s %s', p.amopstrategy,
                    p.amopopr::pg_catalog.regoperator::pg_catalog.text)
                    || CASE WHEN p.amopsortfamily <> 0 THEN ' FOR ORDER BY ' || pg_catalog.format('%I.%I', t.nspname, s.opfname)
                        ELSE '' END, ', ' ORDER BY p.amopstrategy) AS words
                FROM pg_catalog.pg_depend d
                JOIN pg_catalog.pg_amop p ON p.oid = d.objid AND p.tableoid = d.classid
                LEFT JOIN pg_catalog.pg_opfamily s ON s.oid = p.amopsortfamily
                LEFT JOIN pg_catalog.pg_namespace t ON t.oid = s.opfnamespace
                WHERE d.refclassid = o.tableoid AND d.refobjid = o.oid) i
            CROSS JOIN LATERAL (
                SELECT pg_catalog.string_agg(pg_catalog.format('FUNCTION %s (%s, %s) %s', p.amprocnum,
                    pg_catalog.format_type(p.amproclefttype, NULL), pg_catalog.format_type(p.amprocrighttype, NULL),
                    p.amproc::pg_catalog.regprocedure::pg_catalog.text), ', ' ORDER BY p.amprocnum) AS words
                FROM pg_catalog.pg_depend d
                JOIN pg_catalog.pg_amproc p ON p.oid = d.objid AND p.tableoid = d.classid
                WHERE d.refclassid = o.tableoid AND d.refobjid = o.oid) r
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend e
                WHERE e.classid = o.tableoid AND e.objid = o.oid AND e.deptype = 'e')
            ORDER BY n.nspname, o.opcname, m.amname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = new ArrayList<>(source.rows(FAMILIES));
        rows.addAll(source.rows(CLASSES));
        return rows;
    }

}
