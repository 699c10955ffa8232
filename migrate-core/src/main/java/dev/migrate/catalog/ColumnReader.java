package dev.migrate.catalog;

import dev.migrate.schema.Facet;
import java.util.ArrayList;
import java.util.List;

/** Reads the columns of tables and foreign tables. */
final class ColumnReader implements ObjectReader {

    // how values are stored and counted
    static final String SETTINGS = """
            CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'PLAIN'
                    WHEN 'e' THEN 'EXTERNAL' WHEN 'x' THEN 'EXTENDED' ELSE 'MAIN' END END AS storage,
                CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
                NULLIF(a.attstattarget, -1) AS statistics_target,
                coalesce(a.attoptions, '{}') || coalesce(a.attfdwoptions, '{}') AS parameters""";

    // attstattarget is null from PostgreSQL 17 where it was -1; constraints that refuse
    // null are rows from PostgreSQL 18
    private static final String QUERY = """
            SELECT c.class, c.oid, a.attnum AS sub, 'COLUMN' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, a.attname AS id_name, a.attnum AS position,
                pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                CASE WHEN a.attcollation <> t.typcollation
                    THEN a.attcollation::pg_catalog.regcollation::pg_catalog.text END AS collation,
                a.attnotnull AND (k.oid IS NULL OR k.coninhcount > 0
                    OR (k.convalidated AND NOT k.connoinherit)) AS not_null,
                CASE WHEN k.coninhcount = 0 AND k.convalidated AND NOT k.connoinherit
                    THEN k.conname END AS not_null_name,
                CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS identity,
                CASE WHEN s.seqrelid IS NOT NULL THEN %s END AS sequence_options,
                q.relname AS sequence_name,
                CASE WHEN q.relnamespace IS NOT NULL
                    THEN q.oid::pg_catalog.regclass::pg_catalog.text END AS sequence_sql,
                CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END AS generated,
                CASE WHEN a.attgenerated <> ''
                    THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS definition,
                %s,
                a.attinhcount > 0 AND a.attislocal AS local,
                CASE WHEN a.attinhcount > 0 THEN ARRAY(
                    SELECT h.inhparent::pg_catalog.regclass::pg_catalog.text
                    FROM pg_catalog.pg_inherits h
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
            WHERE c.relkind IN ('r', 'p', 'f')
            ORDER BY c.nspname, c.relname, a.attnum
            """.formatted(SequenceReader.OPTIONS, SETTINGS);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach(ColumnReader::nameWhatWasNamed);
        return rows;
    }

    private static void nameWhatWasNamed(CatalogRow row) {
        String table = row.id().object().name();
        String column = row.id().name().name();
        String constraint = row.notes().get("not_null_name");
        if (constraint != null && !ChosenName.is(constraint, table, column, "not_null")) {
            row.put(Facet.NOT_NULL, constraint);
        }
        String sequence = row.notes().get("sequence_name");
        if (sequence != null && !ChosenName.is(sequence, table, column, "seq")) {
            List<String> options = new ArrayList<>();
            options.add("SEQUENCE NAME " + row.notes().get("sequence_sql"));
            options.addAll(row.facets().getOrDefault(Facet.SEQUENCE_OPTIONS, List.of()));
            row.facets().put(Facet.SEQUENCE_OPTIONS, options);
        }
    }

}
