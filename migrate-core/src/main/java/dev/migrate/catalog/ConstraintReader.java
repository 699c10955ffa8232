package dev.migrate.catalog;

import dev.migrate.schema.Facet;
import java.util.List;
import java.util.Map;

/** Reads the constraints of tables; of NOT NULL those that a column cannot say. */
final class ConstraintReader implements ObjectReader {

    private static final Map<String, String> WORDS = Map.of("p", "pkey", "u", "key", "x", "excl");

    private static final String QUERY = """
            SELECT k.tableoid AS class, k.oid, 'CONSTRAINT' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, k.conname AS id_name, k.contype AS type,
                pg_catalog.pg_get_constraintdef(k.oid) AS definition, x.reloptions AS parameters,
                pg_catalog.quote_ident(s.spcname::pg_catalog.text) AS tablespace,
                CASE WHEN k.coninhcount > 0 THEN ARRAY(
                    SELECT h.inhparent::pg_catalog.regclass::pg_catalog.text
                    FROM pg_catalog.pg_inherits h
                    WHERE h.inhrelid = c.oid
                    AND EXISTS (
                        SELECT FROM pg_catalog.pg_constraint p
                        WHERE p.conrelid = h.inhparent AND p.conname = k.conname)
                    ORDER BY h.inhseqno) END AS inherited,
                CASE WHEN x.relispartition THEN ARRAY(
                    SELECT h.inhparent::pg_catalog.text
                    FROM pg_catalog.pg_inherits h
                    WHERE h.inhrelid = x.oid) END AS uses,
                %s
            FROM relations c
            JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid
            LEFT JOIN pg_catalog.pg_class x ON x.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
            WHERE k.conparentid = 0
            AND (k.conislocal OR k.coninhcount = 0)
            AND (k.contype IN ('c', 'f', 'p', 'u', 'x')
                OR (k.contype = 'n' AND k.coninhcount = 0 AND (k.connoinherit OR NOT k.convalidated)))
            ORDER BY c.nspname, c.relname, k.conname
            """.formatted(AttachedIndexes.COLUMN);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> AttachedIndexes.mark(row,
                WORDS.getOrDefault(String.join("", row.facets().getOrDefault(Facet.TYPE, List.of())), "")));
        return rows;
    }

}
