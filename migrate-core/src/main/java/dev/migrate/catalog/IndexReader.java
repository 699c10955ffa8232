package dev.migrate.catalog;

import dev.migrate.schema.Facet;
import java.util.List;

/** Reads indexes that are no constraint's and that no partitioned index brings. */
final class IndexReader implements ObjectReader {

    private static final String ON = " ON ";

    private static final String QUERY = """
            SELECT x.tableoid AS class, x.oid, 'INDEX' AS id_kind, c.nspname AS id_of_schema,
                c.relname AS id_of_name, x.relname AS id_name, pg_catalog.pg_get_indexdef(x.oid) AS definition,
                NOT i.indisvalid AS invalid, pg_catalog.quote_ident(s.spcname::pg_catalog.text) AS tablespace,
                ARRAY(
                    SELECT pg_catalog.concat(a.attnum, ' ', a.attstattarget)
                    FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = x.oid AND a.attstattarget >= 0
                    ORDER BY a.attnum) AS statistics_target,
                %s
            FROM relations c
            JOIN pg_catalog.pg_index i ON i.indrelid = c.oid
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
            WHERE c.relkind IN ('r', 'p', 'm')
            AND NOT x.relispartition
            AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_constraint k
                WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
            ORDER BY c.nspname, c.relname, x.relname
            """.formatted(AttachedIndexes.COLUMN);

    @Override
    public List<CatalogRow> read(CatalogSource source) {
        List<CatalogRow> rows = source.rows(QUERY);
        rows.forEach((row) -> {
            row.change(Facet.DEFINITION, (text) -> source.unqualified(whole(text), ON));
            AttachedIndexes.mark(row, "idx");
        });
        return rows;
    }

    // what the server writes of a partitioned index would leave the partitions without
    private static String whole(String definition) {
        int end = CatalogSource.after(definition, ON);
        return definition.startsWith("ONLY ", end)
                ? definition.substring(0, end) + definition.substring(end + "ONLY ".length()) : definition;
    }

}
