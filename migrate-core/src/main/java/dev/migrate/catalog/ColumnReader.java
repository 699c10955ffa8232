package dev.migrate.catalog;

import dev.migrate.snapshot.Facet;
import dev.migrate.sql.QualifiedName;
import java.util.List;

/** Reads the columns of tables and foreign tables. */
final class ColumnReader implements ObjectReader {

    // how values are stored and counted
    static final String SETTINGS = """
            CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'PLAIN'
                    WHEN 'e' THEN 'EXTERNAL' WHEN 'x' THEN 'EXTENDED' ELSE 'MAIN' END END AS storage,
                CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
                NULLIF(a.attstattarget, -1) AS statistics_target,
                %s || %s AS parameters""".formatted(CatalogOptions.of("a.attoptions"),
            CatalogOptions.of("a.attfdwoptions"));

    // attstattarget is null from PostgreSQL 17 where it was -1; constraints that refuse
    // null are rows from PostgreSQL 18
    private static final String QUERY = """
            SELECT c.class, c.oid, a.attnum AS sub, 'COLUMN' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, a.attname AS id_name, a.attnum AS position,
                pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                CASE WHEN a.attcollation <> t.typcollation
                    THEN a.attcollation::pg_catalog.regcollation::pg_catalog.text END AS collation,
                CASE WHEN a.attnotnull AND (k.oid IS NULL OR k.coninhcount > 0) THEN ''
                    WHEN a.attnotnull AND k.convalidated AND NOT k.connoinherit THEN k.conname END AS not_null,
                CASE a.attidentity WHEN 'a' THEN true WHEN 'd' THEN false END AS identity,
                CASE WHEN s.seqrelid IS NOT NULL THEN %s END AS numbers,
                CASE WHEN q.oid IS NOT NULL
                    THEN ARRAY[u.nspname, q.relname]::pg_catalog.text[] END AS sequence,
                CASE a.attgenerated WHEN 's' THEN true WHEN 'v' THEN false END AS generated,
                CASE WHEN a.attgenerated <> ''
                    THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS expression,
                %s,
                a.attinhcount > 0 AND a.attislocal AS local,
                CASE WHEN a.attinhcount > 0 THEN ARRAY(
                    SELECT ARRAY[n.nspname, r.relname]::pg_catalog.text[]
                    FROM pg_catalog.pg_inherits h
                    JOIN pg_catalog.pg_class r ON r.oid = h.inhparent
                    JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
                    JOIN pg_catalog.pg_attribute p ON p.attrelid = h.inhparent AND p.attname = a.attname
                    WHERE h.inhrelid = c.oid
                    ORDER BY h.inhseqno) END AS inherited
            FROM relations c
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'n'
                AND k.conkey = ARRAY[a.attnum]
            LEFT JOIN pg_catalog.pg_depend i ON i.classid = c.class AND i.refclassid = c.class
                AND i.refobjid = a.attrelid AND i.refobjsubid = a.attnum AND i.deptype = 'i' AND a.attidentity <> ''
            LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = i.objid
            LEFT JOIN pg_catalog.pg_class q ON q.oid = s.seqrelid
            LEFT JOIN pg_catalog.pg_namespace u ON u.oid = q.relnamespace
            WHERE c.relkind IN ('r', 'p', 'f')
            ORDER BY c.nspname, c.relname, a.attnum
            """.formatted(SequenceReader.NUMBERS, SETTINGS);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach(ColumnReader::nameWhatWasNamed);
        return rows;
    }

    private static void nameWhatWasNamed(CatalogRow row) {
        String table = row.id().object().name();
        String column = row.id().name().name();
        row.change(Facet.NOT_NULL, (name) -> ChosenName.is(name, table, column, "not_null") ? "" : name);
        QualifiedName sequence = row.get(Facet.SEQUENCE);
        if (sequence != null && ChosenName.is(sequence.name(), table, column, "seq")) {
            row.facets().remove(Facet.SEQUENCE);
        }
    }

}
