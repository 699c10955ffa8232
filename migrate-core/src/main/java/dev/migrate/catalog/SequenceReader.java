package dev.migrate.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads sequences that belong to no identity column, and the columns that they go with.
 */
final class SequenceReader implements ObjectReader {

    // of the row s of pg_sequence
    static final String NUMBERS = """
            ARRAY[s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache]::pg_catalog.text[]
                    || s.seqcycle::pg_catalog.text""";

    private static final String SEQUENCES = """
            SELECT c.class, c.oid, 'SEQUENCE' AS id_kind, c.nspname AS id_schema, c.relname AS id_name,
                pg_catalog.format_type(s.seqtypid, NULL) AS type, %s AS numbers,
                c.relpersistence = 'u' AS unlogged
            FROM relations c
            JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
            WHERE c.relkind = 'S'
            AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend i
                WHERE i.classid = c.class AND i.objid = c.oid AND i.deptype = 'i')
            ORDER BY c.nspname, c.relname
            """.formatted(NUMBERS);

    private static final String OWNERS = """
            SELECT 'SEQUENCE_OWNER' AS id_kind, c.nspname AS id_schema, c.relname AS id_name,
                ARRAY[n.nspname, t.relname, a.attname]::pg_catalog.text[] AS owned_by,
                ARRAY[c.oid::pg_catalog.text, pg_catalog.concat(t.oid, '.', a.attnum)] AS uses
            FROM relations c
            JOIN pg_catalog.pg_depend d ON d.classid = c.class AND d.objid = c.oid AND d.refclassid = c.class
                AND d.deptype = 'a'
            JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
            JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
            WHERE c.relkind = 'S'
            ORDER BY c.nspname, c.relname
            """;

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = new ArrayList<>(source.rows(SEQUENCES));
        rows.addAll(source.rows(OWNERS));
        return rows;
    }

}
