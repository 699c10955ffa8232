package dev.migrate.catalog;

import java.util.List;

/** Reads the constraints of tables; of NOT NULL those that a column cannot say. */
final class ConstraintReader implements ObjectReader {

    private static final String QUERY = """
            SELECT k.tableoid AS class, k.oid, 'CONSTRAINT' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, k.conname AS id_name, %s,
                %s AS parameters, s.spcname AS tablespace,
                CASE WHEN k.coninhcount > 0 THEN ARRAY(
                    SELECT ARRAY[n.nspname, r.relname]::pg_catalog.text[]
                    FROM pg_catalog.pg_inherits h
                    JOIN pg_catalog.pg_class r ON r.oid = h.inhparent
                    JOIN pg_catalog.pg_namespace n ON n.oid = r.relnamespace
                    WHERE h.inhrelid = c.oid
                    AND EXISTS (
                        SELECT FROM pg_catalog.pg_constraint p
                        WHERE p.conrelid = h.inhparent AND p.conname = k.conname)
                    ORDER BY h.inhseqno) END AS inherited,
                CASE WHEN x.relispartition THEN ARRAY(
                    SELECT h.inhparent::pg_catalog.text
                    FROM pg_catalog.pg_inherits h
                    WHERE h.inhrelid = x.oid) END AS uses,
                %s,
                %s
            FROM relations c
            JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid
            LEFT JOIN pg_catalog.pg_class x ON x.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = x.oid
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
            WHERE k.conparentid = 0
            AND (k.conislocal OR k.coninhcount = 0)
            AND (k.contype IN ('c', 'f', 'p', 'u', 'x')
                OR (k.contype = 'n' AND k.coninhcount = 0 AND (k.connoinherit OR NOT k.convalidated)))
            ORDER BY c.nspname, c.relname, k.conname
            """.formatted(ConstraintColumn.SQL, CatalogOptions.of("x.reloptions"), RowConflicts.OF_CONSTRAINT,
            AttachedIndexes.OF_CONSTRAINT);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        return source.rows(QUERY);
    }

}
